import type { CheckedRow } from '#domain/bulk-registration/check-rows.ts'
import type { BulkRules } from '#domain/bulk-registration/read-bulk-row.ts'
import { Actions, Button, ButtonLink } from '#ui/button.tsx'
import { ErrorSummary } from '#ui/form/error-summary.tsx'
import type { Entered, Errors } from '#ui/form/field.ts'
import { Fields } from '#ui/form/fields.tsx'
import { Form } from '#ui/form/form.tsx'
import { HelpedHeading } from '#ui/helped-heading.tsx'
import { ABOVE_UPLOAD, BULK, BULK_FILE_TOOL } from '../bulk/bulk-words.ts'
import { EligibilityPage } from '../eligibility-page.tsx'
import type { AccountContext } from '../page.ts'
import { BulkEditor } from './bulk-editor.tsx'
import { bulkFileForm } from './bulk-file-form.ts'
import { CheckedRows } from './checked-rows.tsx'
import { GO_ON } from './made-file.ts'

interface BulkFileViewProps {
  readonly c: AccountContext
  readonly rules: BulkRules
  readonly entered?: Entered
  readonly errors?: Errors
  /** The pasted rows, once they were checked. */
  readonly checked?: readonly CheckedRow[]
}

export const BulkFileView = ({ c, rules, entered = {}, errors = {}, checked }: BulkFileViewProps) => (
  <EligibilityPage
    c={c}
    title={BULK_FILE_TOOL}
    above={ABOVE_UPLOAD}
    failed={Object.keys(errors).length > 0}
    scripts={['bulk-file.js']}
  >
    <HelpedHeading title={BULK_FILE_TOOL}>
      <p>アカウント一括登録用ファイルを作り、登録する前に誤りがないか確かめます。</p>
    </HelpedHeading>
    <ErrorSummary form={bulkFileForm} errors={errors} />
    {checked && <CheckedRows checked={checked} />}
    <section class="text-section">
      <h2>表計算ソフトで作る</h2>
      <p>ひな形に入力し、「{BULK}」でそのまま選べます。ひな形には、権限区分の一覧と書き方のシートが付いています。</p>
      <Actions>
        <ButtonLink href="/bulk/template.xlsx">Excelのひな形をダウンロード</ButtonLink>
        <ButtonLink href="/bulk/template.csv" kind="quiet">
          CSVのひな形をダウンロード
        </ButtonLink>
      </Actions>
    </section>
    <BulkEditor rules={rules} formToken={c.formToken} />
    <section class="text-section" data-bulk-paste>
      <h2>貼り付けて作る</h2>
      <p>貼り付けた内容は、「{GO_ON}」を押すまで保存しません。</p>
      <Form action="/bulk/file" formToken={c.formToken}>
        <Fields form={bulkFileForm} entered={entered} errors={errors} />
        <Actions>
          <Button>貼り付けて確認する</Button>
          <Button kind="secondary" name="register" value="yes">
            {GO_ON}
          </Button>
          <Button kind="secondary" name="encoding" value="utf-8">
            CSV（UTF-8）をダウンロード
          </Button>
          <Button kind="secondary" name="encoding" value="shift_jis">
            CSV（Shift_JIS）をダウンロード
          </Button>
        </Actions>
      </Form>
    </section>
    <section class="text-section">
      <h2>ダウンロードしたファイルを登録する</h2>
      <p>「{BULK}」でファイルを選びます。</p>
      <Actions>
        <ButtonLink href="/bulk">{BULK}</ButtonLink>
        <ButtonLink href="/menu" kind="quiet">
          メニュー
        </ButtonLink>
      </Actions>
    </section>
  </EligibilityPage>
)
