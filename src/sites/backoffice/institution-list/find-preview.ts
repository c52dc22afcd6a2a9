import type { Kysely } from 'kysely'
import type { DB } from '#db/schema.gen.ts'
import {
  findListChanges,
  type ListChange,
  type ListChangeKind,
} from '#domain/institutions/list-import/find-list-changes.ts'
import { countListProblems, type ListProblemCount } from '#domain/institutions/list-import/find-list-problems.ts'
import type { ImportCounts, InstitutionListImport } from '#domain/institutions/list-import/institution-list-import.ts'

export const EXAMPLES = 5

export const CHANGE_KINDS = {
  new: '新しく載った医療機関等',
  changed: '内容が変わった医療機関等',
  gone: '一覧から消えた医療機関等',
} as const satisfies Record<ListChangeKind, string>

/** What an import changes, in figures and by examples. */
export interface Preview {
  readonly counts: ImportCounts
  readonly examples: Readonly<Record<ListChangeKind, readonly ListChange[]>>
  readonly problems: readonly ListProblemCount[]
}

export async function findPreview(db: Kysely<DB>, { id, counts }: InstitutionListImport): Promise<Preview> {
  const examplesOf = (kind: ListChangeKind) => (counts[kind] > 0 ? findListChanges({ db }, id, kind, EXAMPLES) : [])
  return {
    counts,
    examples: { new: await examplesOf('new'), changed: await examplesOf('changed'), gone: await examplesOf('gone') },
    problems: await countListProblems({ db }, id),
  }
}
