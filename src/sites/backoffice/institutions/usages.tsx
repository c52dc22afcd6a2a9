import { PROGRAMMES } from '#domain/applications/application-kind.ts'
import type { Standing, Usage } from '#domain/applications/standing.ts'
import { lastDayBefore } from '#domain/usages/last-day.ts'
import { DateInTable } from '#ui/date.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Table } from '#ui/table.tsx'
import { Tag } from '#ui/tag.tsx'

type Used = Usage & { readonly programme: string }

const names: Readonly<Record<string, string>> = PROGRAMMES

/** What the institution uses, and since when. */
export const Usages = ({ standing: { usages, now } }: { readonly standing: Standing }) => (
  <Table<Used>
    caption="利用状況"
    captionHidden
    rows={Object.entries(usages).flatMap(([programme, usage]) => (usage ? [{ ...usage, programme }] : []))}
    empty={<EmptyState title="利用中のサービスはありません">利用申請を承認すると、ここに出ます。</EmptyState>}
    columns={[
      { label: 'サービス', cell: ({ programme }) => names[programme] ?? programme },
      {
        label: '状態',
        cell: ({ endedAt }) =>
          endedAt && Temporal.Instant.compare(endedAt, now) <= 0 ? (
            <Tag kind="stopped">利用終了</Tag>
          ) : (
            <Tag kind="done">利用中</Tag>
          ),
      },
      { label: '利用開始', cell: ({ startedAt }) => <DateInTable value={startedAt} /> },
      { label: '運用開始日', cell: ({ goLiveOn }) => (goLiveOn ? <DateInTable value={goLiveOn} /> : '未登録') },
      {
        label: '利用終了日',
        cell: ({ endedAt }) => (endedAt ? <DateInTable value={lastDayBefore(endedAt)} /> : '－'),
      },
    ]}
  />
)
