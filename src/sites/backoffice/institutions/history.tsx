import type { InstitutionEntry } from '#domain/audit/find-institution-entries.ts'
import type { InstitutionChange } from '#domain/institutions/find-institution-changes.ts'
import { type Differences, MASTER_DATA } from '#domain/institutions/master-data-differences.ts'
import { DateInTable } from '#ui/date.tsx'
import type { Description } from '#ui/description-list.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Table } from '#ui/table.tsx'

const names: Readonly<Record<string, string>> = MASTER_DATA

/** Old → new of each field, for a confirmation. */
export const describeDifferences = (differences: Differences): Description[] =>
  Object.entries(differences).map(([name, { before, after }]) => ({ term: names[name] ?? name, value: after, before }))

/** Edits of the master data, newest first. */
export const Changes = ({ changes }: { readonly changes: readonly InstitutionChange[] }) => (
  <Table<InstitutionChange>
    caption="基本情報の変更"
    captionHidden
    rows={changes}
    empty={<EmptyState title="登録してから、基本情報は変わっていません" />}
    columns={[
      { label: '日時', cell: ({ changedAt }) => <DateInTable value={changedAt} /> },
      { label: '変更', cell: ({ differences }) => <Differing differences={differences} /> },
      { label: '理由', cell: ({ reason }) => reason },
      { label: '操作した人', cell: ({ by }) => by },
    ]}
  />
)

const Differing = ({ differences }: { readonly differences: Differences }) => (
  <>
    {Object.entries(differences).map(([name, { before, after }]) => (
      <div>
        {names[name] ?? name}：<del>{before}</del> → <ins>{after}</ins>
      </div>
    ))}
  </>
)

const ACTORS: Readonly<Record<string, string>> = {
  'portal-user': 'ポータルのユーザー',
  operator: '実施機関',
  guest: '（ログイン前）',
  system: '自動処理',
  command: 'コマンド',
}

/** What the audit says of the institution, newest first. */
export const Entries = ({ entries }: { readonly entries: readonly InstitutionEntry[] }) => (
  <Table<InstitutionEntry>
    caption="操作の記録"
    captionHidden
    rows={entries}
    empty={<EmptyState title="操作の記録はありません" />}
    columns={[
      { label: '日時', cell: ({ at }) => <DateInTable value={at} /> },
      { label: '操作', cell: ({ action }) => action },
      { label: '結果', cell: ({ outcome }) => (outcome === 'done' ? '完了' : outcome) },
      { label: '操作した人', cell: ({ operator, actorKind }) => operator ?? ACTORS[actorKind] ?? actorKind },
    ]}
  />
)
