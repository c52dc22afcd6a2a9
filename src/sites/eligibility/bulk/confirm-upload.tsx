import { Confirmation } from '#ui/confirmation.tsx'
import { EligibilityPage } from '../eligibility-page.tsx'
import type { AccountContext } from '../page.ts'
import { BULK_FILE } from './bulk-form.ts'
import { ABOVE_UPLOAD, sizeInWords } from './bulk-words.ts'

export interface BulkDraft {
  readonly id: string
  readonly fileName: string
  readonly sizeBytes: number
}

interface ConfirmUploadProps {
  readonly c: AccountContext
  readonly draft: BulkDraft
}

const TITLE = 'アカウント一括登録用ファイルを登録します。よろしいですか？'

/** The question before a file is taken in. 004 p.49 */
export const ConfirmUpload = ({ c, draft: { id, fileName, sizeBytes } }: ConfirmUploadProps) => (
  <EligibilityPage c={c} title={TITLE} above={ABOVE_UPLOAD}>
    <Confirmation
      title={TITLE}
      values={[
        { term: BULK_FILE, value: fileName },
        { term: '大きさ', value: sizeInWords(sizeBytes) },
      ]}
      happens={[
        '受け付けたあと、すべての行を確かめてから登録します。',
        '入力内容に誤りのある行が1つでもあると、1件も登録しません。',
      ]}
      action={`/bulk/${id}/register`}
      formToken={c.formToken}
      cancel={{ href: `/bulk?file=${id}` }}
    />
  </EligibilityPage>
)
