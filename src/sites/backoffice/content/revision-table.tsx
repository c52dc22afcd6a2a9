import type { EditedArticle } from '#domain/content/find-edited-article.ts'
import type { Revision } from '#domain/content/find-revisions.ts'
import { DateInTable } from '#ui/date.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Table } from '#ui/table.tsx'
import { editorAddress } from './article-address.ts'

interface RevisionTableProps {
  readonly article: Pick<EditedArticle, 'kind' | 'slug'>
  readonly revisions: readonly Revision[]
}

/** Everything that was ever saved, newest first. */
export const RevisionTable = ({ article: { kind, slug }, revisions }: RevisionTableProps) => (
  <Table<Revision>
    caption="保存した版"
    captionHidden
    rows={revisions}
    empty={<EmptyState title="まだだれも直していません">はじめから入っている文面のまま公開しています。</EmptyState>}
    columns={[
      {
        label: '版',
        cell: ({ number }) => <a href={`${editorAddress(kind, slug)}/revisions/${number}`}>第{number}版</a>,
      },
      { label: '件名', cell: ({ text }) => text.title },
      { label: '保存', cell: ({ writtenAt }) => <DateInTable value={writtenAt} /> },
      { label: '書いた人', cell: ({ writtenBy }) => writtenBy ?? 'システム' },
      { label: '公開', cell: ({ publishedAt }) => (publishedAt ? <DateInTable value={publishedAt} /> : '（下書き）') },
    ]}
  />
)
