import { BULK_STATES, DOWNLOADABLE, receiptNumber, UNDER_WAY } from '#domain/bulk-registration/bulk-upload.ts'
import type { FoundBulkUpload } from '#domain/bulk-registration/find-bulk-uploads.ts'
import { DateInTable } from '#ui/date.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Table } from '#ui/table.tsx'
import { Tag } from '#ui/tag.tsx'
import { BULK } from './bulk-words.ts'

interface ResultTableProps {
  readonly uploads: readonly FoundBulkUpload[]
}

/** 「登録結果」. 004 p.50 */
export const ResultTable = ({ uploads }: ResultTableProps) => (
  <Table<FoundBulkUpload>
    caption="登録結果"
    captionHidden
    rows={uploads}
    empty={
      <EmptyState title="一括登録の結果はまだありません">
        「<a href="/bulk">{BULK}</a>」でファイルを登録すると、ここに結果が並びます。
      </EmptyState>
    }
    columns={[
      { label: '受付番号', cell: ({ number }) => <code id={idOf(number)}>{receiptNumber(number)}</code> },
      { label: '登録状況', cell: (upload) => <State upload={upload} /> },
      { label: '受付日時', cell: ({ receivedAt }) => <DateInTable value={receivedAt} /> },
      { label: '完了日時', cell: ({ completedAt }) => (completedAt ? <DateInTable value={completedAt} /> : '－') },
      { label: '処理件数', numeric: true, cell: countOf },
      { label: '結果', cell: (upload) => <Download upload={upload} /> },
    ]}
  />
)

/** Says which of the links is meant. */
const idOf = (number: number): string => `receipt-${number}`

const countOf = ({ rows, completedAt }: FoundBulkUpload) =>
  rows !== null && completedAt ? `${rows.toLocaleString('ja-JP')}件` : '－'

const State = ({ upload: { state, problem, rows, registered } }: { readonly upload: FoundBulkUpload }) => (
  <div>
    <Tag kind={kindOf(state)}>{BULK_STATES[state]}</Tag>
    {state === 'done-with-repeated' && rows !== null && (
      <p>
        {rows.toLocaleString('ja-JP')}件のうち{(registered ?? 0).toLocaleString('ja-JP')}件を登録しました。
      </p>
    )}
    {state === 'failed-input' && <p>1件も登録していません。結果のファイルで、直すところを確かめてください。</p>}
    {problem && <p>{problem}</p>}
    {state === 'failed-system' && !problem && <p>1件も登録していません。もう一度、ファイルを登録してください。</p>}
  </div>
)

const kindOf = (state: FoundBulkUpload['state']) => {
  if (UNDER_WAY.includes(state)) return 'waiting'
  if (state === 'done') return 'done'
  return state === 'done-with-repeated' ? 'attention' : 'stopped'
}

const Download = ({ upload: { id, number, state } }: { readonly upload: FoundBulkUpload }) =>
  DOWNLOADABLE.includes(state) ? (
    <a class="unbroken" href={`/bulk/${id}/result.csv`} aria-describedby={idOf(number)}>
      ダウンロード
    </a>
  ) : (
    '－'
  )
