import type { Child } from 'hono/jsx'
import { ARTICLE_KINDS, type ArticleKind, CATEGORIES } from '#domain/content/article.ts'
import type { EditedLine } from '#domain/content/find-edited-articles.ts'
import { DateInTable } from '#ui/date.tsx'
import { type Column, Table } from '#ui/table.tsx'
import { editorAddress } from './article-address.ts'
import { ArticleStateTag } from './article-state-tag.tsx'

interface ArticleTableProps {
  readonly kind: ArticleKind
  readonly rows: readonly EditedLine[]
  readonly empty: Child
}

export const ArticleTable = ({ kind, rows, empty }: ArticleTableProps) => (
  <Table<EditedLine>
    caption={`${ARTICLE_KINDS[kind]}の一覧`}
    captionHidden
    rows={rows}
    empty={empty}
    columns={[
      { label: '件名', cell: ({ slug, title }) => <a href={editorAddress(kind, slug)}>{title}</a> },
      ...(Object.keys(CATEGORIES[kind]).length > 1 ? [categoryOf(kind)] : []),
      { label: '状態', cell: (line) => <ArticleStateTag {...line} /> },
      { label: '最終更新', cell: ({ changedAt }) => (changedAt ? <DateInTable value={changedAt} /> : '標準の文面') },
      { label: '更新者', cell: ({ changedBy }) => changedBy ?? '－' },
      ...(READERS[kind] ?? []),
    ]}
  />
)

const categoryOf = (kind: ArticleKind): Column<EditedLine> => ({
  label: '分類',
  cell: ({ category }) => CATEGORIES[kind][category] ?? category,
})

const VIEWS: Column<EditedLine> = {
  label: '表示回数',
  numeric: true,
  cell: ({ views }) => `${views.toLocaleString('ja-JP')}回`,
}

/** What readers think, as their votes say. */
const READERS: Readonly<Partial<Record<ArticleKind, readonly Column<EditedLine>[]>>> = {
  question: [
    VIEWS,
    {
      label: '役に立った',
      numeric: true,
      cell: ({ votes }) => (votes ? `${Math.round(votes.mean * 100)}％（${votes.count}件）` : '－'),
    },
  ],
  guide: [
    VIEWS,
    {
      label: '評価',
      numeric: true,
      cell: ({ votes }) => (votes ? `${votes.mean.toFixed(1)}（${votes.count}件）` : '－'),
    },
  ],
}
