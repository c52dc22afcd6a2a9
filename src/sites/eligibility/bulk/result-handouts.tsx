import { receiptNumber } from '#domain/bulk-registration/bulk-upload.ts'
import type { FoundBulkUpload } from '#domain/bulk-registration/find-bulk-uploads.ts'
import { HANDOUT_ROWS, handoutParts } from '#domain/bulk-registration/open-bulk-handouts.ts'

interface ResultHandoutsProps {
  readonly uploads: readonly FoundBulkUpload[]
}

/** One page for each person whose account was registered, some hundred to a file. 004 p.22 */
export const ResultHandouts = ({ uploads }: ResultHandoutsProps) => {
  const registered = uploads.filter((upload) => upload.registered)
  if (registered.length === 0) return null
  return (
    <>
      <h2>使う方に渡す書類</h2>
      <p>登録したアカウントの設定情報を、1人1ページのPDFにします。初期パスワードが変更された方のページはありません。</p>
      <ul>
        {registered.map((upload) => (
          <li>
            受付番号<code>{receiptNumber(upload.number)}</code>：{partsOf(upload).map((part) => [part, '　'])}
          </li>
        ))}
      </ul>
    </>
  )
}

const partsOf = ({ id, number, rows }: FoundBulkUpload) =>
  Array.from({ length: handoutParts(rows ?? 0) }, (_, index) => (
    <a
      href={`/bulk/${id}/handouts/${index + 1}`}
      aria-label={`${rangeOf(index, rows ?? 0)}のPDF（受付番号${receiptNumber(number)}）`}
    >
      {rangeOf(index, rows ?? 0)}のPDF
    </a>
  ))

const rangeOf = (index: number, rows: number): string =>
  `${index * HANDOUT_ROWS + 1}～${Math.min((index + 1) * HANDOUT_ROWS, rows)}件目`
