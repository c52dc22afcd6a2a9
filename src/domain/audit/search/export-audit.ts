import type { Kysely } from 'kysely'
import type { DB } from '#db/schema.gen.ts'
import type { Cell } from '#platform/csv/csv-text.ts'
import type { Work } from '#platform/work.ts'
import { record } from '../record.ts'
import { actionInWords, actorKindInWords, exactTime, outcomeInWords, viaInWords } from '../words.ts'
import type { AuditCriteria, AuditPlace } from './audit-criteria.ts'
import { findNames, type Names } from './find-people.ts'
import { type FoundEntry, searchAudit } from './search-audit.ts'

/** A spreadsheet still opens so many; who needs more narrows the period. */
export const EXPORTED_MOST = 100_000
const ROWS_AT_ONCE = 1_000

const HEADINGS = [
  '日時',
  '操作',
  '結果',
  '操作した人の種類',
  '操作した人',
  '操作した人のID',
  '画面・処理',
  'アドレス',
  '機関',
  '機関のID',
  '対象',
  '詳細',
  '要求の番号',
  '系列',
  '順番',
]

/** Writes down that somebody takes entries with them, and which. */
export const recordExport = (work: Work, criteria: string, rows: number): void =>
  record(work, 'export-audit', { detail: { criteria: criteria || 'all', rows } })

/** Rows of a CSV, read a page at a time, so that any number needs the memory of one page. B-10 */
export async function* exportAudit(db: Kysely<DB>, criteria: AuditCriteria): AsyncGenerator<readonly Cell[]> {
  yield HEADINGS
  let after: AuditPlace | undefined
  for (let left = EXPORTED_MOST; left > 0; left -= ROWS_AT_ONCE) {
    const page = await searchAudit(db, criteria, { after, most: Math.min(ROWS_AT_ONCE, left) })
    const names = await findNames(db, page)
    for (const entry of page) yield rowOf(entry, names)
    after = page.at(-1)
    if (page.length < ROWS_AT_ONCE) return
  }
}

const nameOf = (names: Names, id: string | null) => (id === null ? '' : (names.get(id) ?? ''))

const rowOf = (entry: FoundEntry, names: Names): readonly Cell[] => [
  exactTime(entry.at),
  actionInWords(entry.action),
  outcomeInWords(entry.outcome),
  actorKindInWords(entry.actor_kind),
  nameOf(names, entry.actor_id),
  entry.actor_id,
  viaInWords(entry.via),
  entry.address,
  nameOf(names, entry.institution_id),
  entry.institution_id,
  entry.subject,
  Object.keys(entry.detail).length > 0 ? JSON.stringify(entry.detail) : '',
  entry.request,
  entry.chain,
  entry.seq,
]
