import { findGrant, type Grant } from '#domain/subsidies/find-grants.ts'
import { isId } from '#platform/is-id.ts'
import type { SignedInContext } from '../page.ts'

/** The grant that the address names, if it is one of the user's own institution. */
export async function findOwnGrant(c: SignedInContext): Promise<Grant | undefined> {
  const id = c.params.grant ?? ''
  return isId(id) ? findGrant(c.env.db, c.user.institution.id, id) : undefined
}
