import { findRequest } from '#domain/certificates/find-requests.ts'
import { isId } from '#platform/is-id.ts'
import type { SignedInContext } from '../page.ts'
import { addressOf } from './certificate-names.ts'

/** A draft that was sent became the request of the same id: pressing again, or going back, leads to what came of it. C-02 */
export async function showSent(c: SignedInContext): Promise<Response> {
  const id = c.params.draft ?? ''
  const sent = isId(id) && (await findRequest(c.env.db, { institution: c.user.institution.id, id }))
  return sent ? c.redirect(`${addressOf(sent)}/sent`) : c.fail(404)
}
