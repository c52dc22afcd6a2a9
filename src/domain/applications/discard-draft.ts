import type { Work } from '#platform/work.ts'

export interface DraftOfKind {
  readonly institution: string
  readonly kind: string
  /** The returned application it corrects. */
  readonly application?: string | undefined
}

/** Throws a draft away, with what was sealed in it. False when there is none: thrown away or sent before. */
export async function discardDraft({ db }: Work, { institution, kind, application }: DraftOfKind): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('application_drafts')
    .where('institution_id', '=', institution)
    .where('kind', '=', kind)
    .where('application_id', application === undefined ? 'is' : '=', application ?? null)
    .executeTakeFirst()
  return numDeletedRows > 0n
}
