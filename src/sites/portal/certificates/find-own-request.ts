import { findRequest } from '#domain/certificates/find-requests.ts'
import type { FoundRequest } from '#domain/certificates/select-requests.ts'
import { isId } from '#platform/is-id.ts'
import type { SignedInContext } from '../page.ts'

/** The request (or the certificate that came of it) that the address names, if it is the signed-in user's institution's. C-03 */
export async function findOwnRequest({ params, env, user }: SignedInContext): Promise<FoundRequest | undefined> {
  const id = params.request ?? params.certificate ?? ''
  return isId(id) ? findRequest(env.db, { institution: user.institution.id, id }) : undefined
}
