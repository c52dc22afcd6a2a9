import { CATEGORIES } from '#domain/content/article.ts'
import { countNotices, findNotices, type NoticeLine } from '#domain/content/find-notices.ts'
import { DateInTable } from '#ui/date.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { numberedPages, readPage } from '#ui/numbered-pages.ts'
import { Paging } from '#ui/paging.tsx'
import { Table } from '#ui/table.tsx'
import { TabLinks } from '#ui/tabs.tsx'
import { Tag } from '#ui/tag.tsx'
import { page } from '../page.ts'
import { PortalPage } from '../portal-page.tsx'

const PER_PAGE = 20

/** 「お知らせ」: all that can be read now, newest first, of one category if asked. P-01, P-24 */
export const noticesPage = page({
  path: '/notices',
  access: 'anyone',
  async get(c) {
    const category = readCategory(c.query)
    const total = await countNotices(c.env.db, c.now, category)
    const paging = numberedPages({
      page: readPage(c.query),
      perPage: PER_PAGE,
      total,
      path: '/notices',
      query: c.query,
    })
    const after = ((paging.page ?? 1) - 1) * PER_PAGE
    const notices = await findNotices(c.env.db, c.now, { category, most: PER_PAGE, after })
    return c.html(
      <PortalPage c={c} title="お知らせ" above={[{ text: 'トップ', href: '/' }]}>
        <h1>お知らせ</h1>
        <TabLinks
          label="お知らせの分類"
          links={[
            { text: 'すべて', href: '/notices', here: !category },
            ...Object.entries(CATEGORIES.notice).map(([name, text]) => ({
              text,
              href: `/notices?category=${name}`,
              here: name === category,
            })),
          ]}
        />
        <NoticeTable notices={notices} category={category && CATEGORIES.notice[category]} />
        {total > PER_PAGE && <Paging label="お知らせ" {...paging} />}
      </PortalPage>,
    )
  },
})

function readCategory(query: URLSearchParams): string | undefined {
  const asked = query.get('category') ?? ''
  return Object.hasOwn(CATEGORIES.notice, asked) ? asked : undefined
}

interface NoticeTableProps {
  readonly notices: readonly NoticeLine[]
  /** In words, when only those of one are shown. */
  readonly category: string | undefined
}

const NoticeTable = ({ notices, category }: NoticeTableProps) => (
  <Table
    caption={category ? `お知らせの一覧（${category}）` : 'お知らせの一覧'}
    captionHidden
    rows={notices}
    empty={
      category ? (
        <EmptyState title={`「${category}」のお知らせはありません`}>
          ほかの分類のお知らせは、上の「すべて」からご覧ください。
        </EmptyState>
      ) : (
        <EmptyState title="お知らせはまだありません">
          システムの休止や手続きの変更などを、ここに新しい順で掲載します。大切なものはトップページの上にも表示します。
        </EmptyState>
      )
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
      { label: '分類', cell: (notice) => CATEGORIES.notice[notice.category] ?? '' },
      { label: '掲載日', cell: ({ publishedOn }) => <DateInTable value={publishedOn} /> },
    ]}
  />
)
