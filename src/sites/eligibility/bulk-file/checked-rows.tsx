import { BULK_COLUMN_KEYS, BULK_COLUMNS } from '#domain/bulk-registration/bulk-columns.ts'
import { type CheckedRow, countProblems } from '#domain/bulk-registration/check-rows.ts'
import { shortened } from '#domain/bulk-registration/shortened.ts'
import { NotificationBanner } from '#ui/notification-banner.tsx'
import { Table } from '#ui/table.tsx'
import { GO_ON } from './made-file.ts'

/** More than these are not put right one by one. */
const SHOWN_AT_MOST = 100

/** What was found in the pasted rows, cell by cell. */
export const CheckedRows = ({ checked }: { readonly checked: readonly CheckedRow[] }) => {
  const problems = countProblems(checked)
  if (problems === 0)
    return (
      <NotificationBanner kind="success" title={`${checked.length}行、エラー0件`}>
        <p>このまま「{GO_ON}」を押すか、CSVをダウンロードできます。ボタンは、貼り付けた欄の下にあります。</p>
      </NotificationBanner>
    )
  return (
    <section class="text-section">
      <NotificationBanner kind="warning" title={`${checked.length}行、エラー${problems}件`}>
        <p>下の内容を直して、もう一度確認してください。行の番号は、見出しを1行目と数えたものです。</p>
      </NotificationBanner>
      <Table
        caption="直すところ"
        captionHidden
        rows={found(checked).slice(0, SHOWN_AT_MOST)}
        empty=""
        columns={[
          { label: '行', cell: ({ line }) => <span class="unbroken">{line}行目</span> },
          { label: '項目', cell: ({ column }) => <span class="unbroken">{column}</span> },
          { label: '入力', cell: ({ typed }) => typed || '（空欄）' },
          { label: 'エラー', cell: ({ message }) => message },
        ]}
      />
      {problems > SHOWN_AT_MOST && <p>はじめの{SHOWN_AT_MOST}件を表示しています。</p>}
    </section>
  )
}

const found = (checked: readonly CheckedRow[]) =>
  checked.flatMap(({ line, typed, problems }) =>
    BULK_COLUMN_KEYS.flatMap((key) => {
      const message = problems[key]
      return message ? [{ line, column: BULK_COLUMNS[key], typed: shortened(typed[key]), message }] : []
    }),
  )
