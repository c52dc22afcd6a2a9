import { newId } from '#platform/new-id.ts'
import type { Work } from '#platform/work.ts'
import type { ApplicationKey } from './application.ts'
import { sealSecret } from './sealed-secret.ts'

export interface Draft {
  readonly institution: string
  readonly portalUser: string
  readonly kind: string
  /** The returned application it corrects. */
  readonly application?: string | undefined
  /** As typed, by field; never a secret. */
  readonly entered: Readonly<Record<string, readonly string[]>>
  /** Given when everything is right and only 「OK」 is missing. */
  readonly complete?: { readonly content: unknown; readonly secret?: string | undefined } | undefined
}

/**
 * Keeps what was typed: one draft for each kind and for each returned application, so that nothing is lost when a
 * session ends or a browser is closed. A draft that is changed needs to be complete anew, and has another id: 「OK」 on a
 * page that shows the values before sends nothing that was not seen. Returns its id.
 */
export async function saveDraft(work: Work, draft: Draft): Promise<string> {
  const kept = {
    id: newId(work),
    portal_user_id: draft.portalUser,
    entered: JSON.stringify(draft.entered),
    content: draft.complete ? JSON.stringify(draft.complete.content) : null,
    sealed: null,
    saved_at: work.now,
  }
  const { id } = await work.db
    .insertInto('application_drafts')
    .values({
      institution_id: draft.institution,
      kind: draft.kind,
      application_id: draft.application ?? null,
      ...kept,
    })
    .onConflict((conflict) => conflict.columns(['institution_id', 'kind', 'application_id']).doUpdateSet(kept))
    .returning('id')
    .executeTakeFirstOrThrow()
  if (draft.complete?.secret) await keepSecret(work, { institution: draft.institution, id }, draft.complete.secret)
  return id
}

const keepSecret = (work: Work, key: ApplicationKey, secret: string) =>
  work.db
    .updateTable('application_drafts')
    .set({ sealed: sealSecret(work.secrets, key, secret) })
    .where('institution_id', '=', key.institution)
    .where('id', '=', key.id)
    .execute()
