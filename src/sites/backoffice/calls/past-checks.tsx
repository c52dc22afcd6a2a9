import type { PastCheck } from '#domain/calls/find-identity-checks.ts'
import { CHECKED_ITEMS } from '#domain/calls/identity-check.ts'
import { DateInTable } from '#ui/date.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Table } from '#ui/table.tsx'
import { Tag } from '#ui/tag.tsx'

/** Earlier calls. Somebody whom nobody recognised may try again with another operator: it is seen here. */
export const PastChecks = ({ checks }: { readonly checks: readonly PastCheck[] }) => (
  <Table<PastCheck>
    caption="これまでのお電話"
    captionHidden
    rows={checks}
    empty={<EmptyState title="お電話の記録はまだありません" />}
    columns={[
      { label: '日時', cell: ({ checkedAt }) => <DateInTable value={checkedAt} /> },
      { label: 'お電話の方', cell: ({ caller }) => caller },
      {
        label: '本人確認',
        cell: ({ recognised }) =>
          recognised ? <Tag kind="done">確認できた</Tag> : <Tag kind="stopped">確認できなかった</Tag>,
      },
      {
        label: '合っていた項目',
        cell: ({ items }) => items.map((item) => CHECKED_ITEMS[item].label).join('、') || '－',
      },
      { label: '内容', cell: ({ note }) => (note ? <span class="as-typed">{note}</span> : '－') },
      { label: '応対した人', cell: ({ by }) => by },
    ]}
  />
)
