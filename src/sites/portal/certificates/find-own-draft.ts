import { type CertificateDraft, findCertificateDraft } from '#domain/certificates/find-certificate-draft.ts'
import { isId } from '#platform/is-id.ts'
import type { SignedInContext } from '../page.ts'
import { type RequestForm, requestForm } from './request-form.ts'

export interface OwnDraft extends CertificateDraft {
  readonly form: RequestForm
  readonly path: string
}

/** The draft that the address names, if it is the signed-in user's institution's. C-02 */
export async function findOwnDraft({ params, env, user }: SignedInContext): Promise<OwnDraft | undefined> {
  const id = params.draft ?? ''
  const { id: institution, code } = user.institution
  const draft = code && isId(id) ? await findCertificateDraft(env.db, { institution, id }) : undefined
  return draft && code ? { ...draft, form: requestForm(code), path: `/certificates/apply/${id}` } : undefined
}
