import type { ListChange, ListChangeKind, ListedFields } from '#domain/institutions/list-import/find-list-changes.ts'
import type { ListProblemCount } from '#domain/institutions/list-import/find-list-problems.ts'
import type { InstitutionListImport } from '#domain/institutions/list-import/institution-list-import.ts'
import { LIST_PROBLEMS, type ListProblem } from '#domain/institutions/list-import/list-problem.ts'

const SIGN = { new: '+', changed: '~', gone: '-' } as const

/** What an import found, as lines for the person who decides about it. */
export function describeCounts({ fileName, encoding, counts }: InstitutionListImport): string[] {
  const { read, leftOut, warnings, undecided, outsideJis, new: added, changed, gone, unchanged } = counts
  return [
    `${fileName} (${encoding}): ${read} rows read, ${leftOut} left out, ${warnings} warnings`,
    `${added} new, ${changed} changed, ${gone} gone, ${unchanged} unchanged`,
    ...(undecided
      ? [`${undecided} without 点数表: neither the file nor the check digit says which (--fee-schedule can)`]
      : []),
    ...(outsideJis ? [`${outsideJis} names with characters outside JIS X 0208, kept as they are`] : []),
  ]
}

/** The first changes of a kind: `~ 01-1-0112489 旧病院 → 新病院`. */
export function describeChanges(kind: ListChangeKind, changes: readonly ListChange[], total: number): string[] {
  if (total === 0) return []
  const heading = total > changes.length ? `${kind}, the first ${changes.length} of ${total}:` : `${kind}:`
  return [heading, ...changes.map((change) => `  ${SIGN[kind]} ${codeOf(change)} ${describeFields(kind, change)}`)]
}

const codeOf = ({ prefecture, code7, now }: ListChange) => `${prefecture}-${now.feeSchedule ?? '?'}-${code7}`

function describeFields(kind: ListChangeKind, { now, before }: ListChange): string {
  if (kind !== 'changed' || !before) return [now.name, now.postalCode, now.address].filter(Boolean).join(' ')
  const fields = Object.keys(now) as (keyof ListedFields)[]
  const changed = fields.filter((field) => now[field] !== before[field])
  return changed.map((field) => `${before[field] ?? '(none)'} → ${now[field] ?? '(none)'}`).join(', ')
}

/** What was wrong, by kind: `  12 duplicate-same, the first in line 302`. */
export const describeProblems = (counts: readonly ListProblemCount[]): string[] =>
  counts.map(({ kind, count, firstLine }) => `  ${count} ${kind}, the first in line ${firstLine}`)

export const REPORT_HEADER = ['行', '種類', '取込み', '説明', 'ファイルの値', '採用した行']

/** One problem as a row of the report that `--errors` writes. */
export const reportRow = ({ line, kind, value, otherLine }: ListProblem): (string | number | undefined)[] => [
  line,
  kind,
  LIST_PROBLEMS[kind].leftOut ? 'しない' : 'する',
  LIST_PROBLEMS[kind].text,
  value,
  otherLine,
]
