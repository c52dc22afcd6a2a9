import { findNotices, type NoticeLine } from '#domain/content/find-notices.ts'
import { DateInTable } from '#ui/date.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Table } from '#ui/table.tsx'
import { Tag } from '#ui/tag.tsx'
import { EligibilityPage } from '../eligibility-page.tsx'
import { page } from '../page.ts'

/** 「お知らせ一覧」: what the operating body publishes. E-19, 004 p.14 */
export const noticesPage = page({
  path: '/notices',
  access: 'signed-in',
  get: async (c) =>
    c.html(
      <EligibilityPage c={c} title="お知らせ一覧" above={[{ text: 'メニュー', href: '/menu' }]}>
        <h1>お知らせ一覧</h1>
        <NoticeTable notices={await findNotices(c.env.db, c.now)} />
      </EligibilityPage>,
    ),
})

const NoticeTable = ({ notices }: { readonly notices: readonly NoticeLine[] }) => (
  <Table
    caption="お知らせの一覧"
    captionHidden
    rows={notices}
    empty={
      <EmptyState title="お知らせはまだありません">
        システムの休止や手続きの変更などを、実施機関がここに新しい順で掲載します。
      </EmptyState>
    }
    columns={[
      {
        label: '件名',
        cell: ({ slug, title, important }) => (
          <>
            {important && <Tag kind="attention">重要</Tag>} <a href={`/notices/${slug}`}>{title}</a>
          </>
        ),
      },
      { label: '掲載日', cell: ({ publishedOn }) => <DateInTable value={publishedOn} /> },
    ]}
  />
)
