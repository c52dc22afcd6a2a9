import { newId } from '#platform/new-id.ts'
import type { Work } from '#platform/work.ts'

/** What was typed, by name of input. */
export type TypedEntries = Readonly<Record<string, readonly string[]>>

export interface NewCertificateDraft {
  readonly institution: string
  readonly portalUser: string
  /** What the form begins with. */
  readonly entered: TypedEntries
}

/** 「同意する」: begins an application whose fee was agreed to. Returns its id, which the request will have too. C-02 */
export async function beginCertificateDraft(
  work: Work,
  { institution, portalUser, entered }: NewCertificateDraft,
): Promise<string> {
  const id = newId(work)
  await work.db
    .insertInto('certificate_drafts')
    .values({
      institution_id: institution,
      id,
      portal_user_id: portalUser,
      agreed_at: work.now,
      entered: JSON.stringify(entered),
    })
    .execute()
  return id
}
