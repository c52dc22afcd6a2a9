import { ButtonLink } from '#ui/button.tsx'
import { ConfirmLink } from '#ui/confirmation.tsx'
import { DateInTable } from '#ui/date.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { numberedPages, readPage } from '#ui/numbered-pages.ts'
import { Paging } from '#ui/paging.tsx'
import { readSorting, sortedAddress } from '#ui/sorting.ts'
import { type Column, Table } from '#ui/table.tsx'
import { Tag } from '#ui/tag.tsx'
import { ACCOUNTS, type Account } from './example-accounts.ts'
import type { GallerySection, GalleryView } from './gallery-section.ts'
import { Specimen } from './specimen.tsx'

const COLUMNS: readonly Column<Account>[] = [
  { label: 'アカウントID', sort: 'id', cell: ({ id }) => <a href="/gallery/facts">{id}</a> },
  { label: '備考（利用者名、端末名等）', cell: ({ note }) => note },
  { label: 'ステータス', sort: 'status', cell: ({ status, tag }) => <Tag kind={tag}>{status}</Tag> },
  { label: '利用開始年月日', sort: 'since', cell: ({ since }) => <DateInTable value={since} /> },
  { label: '利用回数', numeric: true, cell: ({ uses }) => `${uses.toLocaleString('ja-JP')} 回` },
]

const NOTHING_YET = (
  <EmptyState
    title="資格確認アカウントはまだありません"
    action={<ButtonLink href="/gallery/tables">追加申請（アプリ）</ButtonLink>}
  >
    利用開始申請が承認されると、ここにアカウントIDが表示されます。端末を増やす場合は、追加で申請してください。
  </EmptyState>
)

/** Lists of rows: sorted, paged, empty, as cards. */
export const tables: GallerySection = {
  slug: 'tables',
  title: '表',
  lead: '名前が行のリンク、操作は行の終わりです。狭い画面では1行が1枚のカードになります。',
  content: (view) => (
    <>
      <Specimen title="並べ替えとページ送り">
        <Sortable {...view} />
        <Paging
          label="アカウント一覧"
          {...numberedPages({
            page: readPage(view.query),
            perPage: 50,
            total: 1240,
            path: view.path,
            query: view.query,
          })}
        />
      </Specimen>
      <Specimen title="1ページに収まる">
        <Paging label="端末一覧" from={1} to={3} total={3} />
      </Specimen>
      <Specimen title="数えきれないほど長い" note="総数を数えず、前後だけを示します。">
        <Paging label="閲覧履歴" from={2001} to={2050} previous="/gallery/tables" next="/gallery/tables" />
      </Specimen>
      <Specimen title="まだ何もない">
        <Table caption="アカウント" columns={COLUMNS} rows={[]} empty={NOTHING_YET} />
      </Specimen>
    </>
  ),
}

const Sortable = ({ path, query }: GalleryView) => (
  <Table
    caption="資格確認アカウント"
    captionHidden
    columns={COLUMNS}
    rows={ACCOUNTS}
    empty={NOTHING_YET}
    sorting={readSorting(query, ['id', 'status', 'since'], { by: 'since', falling: true })}
    sortHref={(sorting) => sortedAddress(path, query, sorting)}
    actions={({ id }) => (
      <ConfirmLink href="/gallery/removal" kind="quiet" size="small">
        解除する<span class="visually-hidden">（{id}）</span>
      </ConfirmLink>
    )}
  />
)
