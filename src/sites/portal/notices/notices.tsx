import { findNotices, type Notice } from '#domain/content/find-notices.ts'
import { DateInTable } from '#ui/date.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Table } from '#ui/table.tsx'
import { Tag } from '#ui/tag.tsx'
import { page } from '../page.ts'
import { PortalPage } from '../portal-page.tsx'

/** 「お知らせ」: all that can be read now. P-01 */
export const noticesPage = page({
  path: '/notices',
  access: 'anyone',
  async get(c) {
    const notices = await findNotices(c.env.db, c.now)
    return c.html(
      <PortalPage c={c} title="お知らせ" above={[{ text: 'トップ', href: '/' }]}>
        <h1>お知らせ</h1>
        <NoticeTable notices={notices} />
      </PortalPage>,
    )
  },
})

const NoticeTable = ({ notices }: { readonly notices: readonly Notice[] }) => (
  <Table
    caption="お知らせの一覧"
    captionHidden
    rows={notices}
    empty={
      <EmptyState title="お知らせはまだありません">
        システムの休止や手続きの変更などを、ここに新しい順で掲載します。大切なものはトップページの上にも表示します。
      </EmptyState>
    }
    columns={[
      {
        label: '件名',
        cell: ({ id, title, important }) => (
          <>
            {important && <Tag kind="attention">重要</Tag>} <a href={`/notices/${id}`}>{title}</a>
          </>
        ),
      },
      { label: '掲載日', cell: ({ publishedOn }) => <DateInTable value={publishedOn} /> },
    ]}
  />
)
