import type { ListChangeKind } from '#domain/institutions/list-import/find-list-changes.ts'
import type { ListProblemCount } from '#domain/institutions/list-import/find-list-problems.ts'
import type { ImportCounts } from '#domain/institutions/list-import/institution-list-import.ts'
import { LIST_PROBLEMS } from '#domain/institutions/list-import/list-problem.ts'
import { Table } from '#ui/table.tsx'
import { Tag } from '#ui/tag.tsx'
import { ChangeTable } from './change-table.tsx'
import { CHANGE_KINDS, EXAMPLES, type Preview } from './find-preview.ts'

interface PreviewProps {
  readonly upload: string
  readonly preview: Preview
}

const figure = (count: number) => `${count.toLocaleString('ja-JP')}件`

/** What differs, in figures and by examples, and what is the matter with rows of the file. */
export const PreviewParts = ({ upload, preview: { counts, examples, problems } }: PreviewProps) => (
  <>
    <h2>違い</h2>
    <Table<ImportCounts>
      caption="違いの件数"
      captionHidden
      rows={[counts]}
      empty={null}
      columns={[
        { label: '読み込んだ行', cell: ({ read }) => figure(read) },
        { label: '新規', numeric: true, cell: ({ new: added }) => figure(added) },
        { label: '変更', numeric: true, cell: ({ changed }) => figure(changed) },
        { label: '掲載終了', numeric: true, cell: ({ gone }) => figure(gone) },
        { label: '変わらない', numeric: true, cell: ({ unchanged }) => figure(unchanged) },
        { label: '取り込まない', numeric: true, cell: ({ leftOut }) => figure(leftOut) },
      ]}
    />
    {(Object.keys(CHANGE_KINDS) as ListChangeKind[])
      .filter((kind) => counts[kind] > 0)
      .map((kind) => (
        <>
          <h3>
            {CHANGE_KINDS[kind]}（{figure(counts[kind])}）
          </h3>
          <ChangeTable caption={CHANGE_KINDS[kind]} rows={examples[kind]} />
          {counts[kind] > EXAMPLES && (
            <p>
              <a href={`/institution-list/${upload}/changes?kind=${kind}`}>{CHANGE_KINDS[kind]}をすべて見る</a>
            </p>
          )}
        </>
      ))}
    {problems.length > 0 && <Problems upload={upload} problems={problems} />}
  </>
)

const Problems = ({
  upload,
  problems,
}: {
  readonly upload: string
  readonly problems: readonly ListProblemCount[]
}) => (
  <>
    <h3>ファイルの行について</h3>
    <Table<ListProblemCount>
      caption="ファイルの行について"
      captionHidden
      rows={problems}
      empty={null}
      columns={[
        { label: '内容', cell: ({ kind }) => LIST_PROBLEMS[kind].text },
        {
          label: '扱い',
          cell: ({ kind }) =>
            LIST_PROBLEMS[kind].leftOut ? <Tag kind="stopped">取り込まない</Tag> : <Tag kind="attention">取り込む</Tag>,
        },
        { label: '件数', numeric: true, cell: ({ count }) => count.toLocaleString('ja-JP') },
        { label: '最初の行', numeric: true, cell: ({ firstLine }) => `${firstLine.toLocaleString('ja-JP')}行目` },
      ]}
    />
    <p>
      <a href={`/institution-list/${upload}/problems`}>行ごとに見る</a>
      {'　'}
      <a href={`/institution-list/${upload}/problems.csv`}>CSVでダウンロードする</a>
    </p>
  </>
)
