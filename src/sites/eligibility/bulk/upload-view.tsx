import { rolesFor } from '#domain/accounts/delegation.ts'
import { ROLES } from '#domain/accounts/role.ts'
import { BULK_COLUMNS } from '#domain/bulk-registration/bulk-columns.ts'
import { Actions, Button, ButtonLink } from '#ui/button.tsx'
import { Disclosure } from '#ui/disclosure.tsx'
import { ErrorSummary } from '#ui/form/error-summary.tsx'
import type { Errors } from '#ui/form/field.ts'
import { Fields } from '#ui/form/fields.tsx'
import { Form } from '#ui/form/form.tsx'
import { HelpedHeading } from '#ui/helped-heading.tsx'
import { NotificationBanner } from '#ui/notification-banner.tsx'
import { EligibilityPage } from '../eligibility-page.tsx'
import type { AccountContext } from '../page.ts'
import { bulkForm } from './bulk-form.ts'
import { ABOVE_BULK, BULK, BULK_FILE_TOOL, BULK_RESULTS, sizeInWords } from './bulk-words.ts'
import type { BulkDraft } from './confirm-upload.tsx'

interface UploadViewProps {
  readonly c: AccountContext
  /** Kept from before, not confirmed yet. */
  readonly chosen?: BulkDraft | undefined
  readonly errors?: Errors
  /** Another upload of the institution is under way. */
  readonly busy?: boolean
}

/** 「アカウント一括登録」. 004 p.48 */
export const UploadView = ({ c, chosen, errors = {}, busy = false }: UploadViewProps) => {
  const form = bulkForm({ chosen: chosen !== undefined })
  return (
    <EligibilityPage c={c} title={BULK} above={ABOVE_BULK} failed={busy || Object.keys(errors).length > 0}>
      <HelpedHeading title={BULK}>
        <p>複数のアカウントを、1つのファイルでまとめて登録します。結果は「{BULK_RESULTS}」で確かめます。</p>
      </HelpedHeading>
      {busy && <Busy />}
      <ErrorSummary form={form} errors={errors} />
      <p class="lead">
        ここで登録できるのは、権限区分が
        {rolesFor(c.user.role, 'register')
          .map((role) => `「${ROLES[role].choice}」`)
          .join('')}
        のアカウントです。
      </p>
      <p>
        ファイルをこれから作るときは、<a href="/bulk/file">{BULK_FILE_TOOL}</a>
        でひな形をダウンロードするか、画面の表に入力します。
      </p>
      <FileFormat most={c.env.bulkRowsAtMost} />
      <Form action="/bulk" formToken={c.formToken} multipart confirm>
        {chosen && (
          <>
            <p>
              選択したファイル：<strong>{chosen.fileName}</strong>（{sizeInWords(chosen.sizeBytes)}）
            </p>
            <input type="hidden" name="chosen" value={chosen.id} />
          </>
        )}
        <Fields form={form} entered={{}} errors={errors} />
        <Actions>
          <Button>登録</Button>
          <ButtonLink href="/menu">メニュー</ButtonLink>
          <ButtonLink href="/menu" kind="quiet">
            戻る
          </ButtonLink>
        </Actions>
      </Form>
    </EligibilityPage>
  )
}

const Busy = () => (
  <NotificationBanner kind="warning" title="ほかのファイルの登録が進んでいるため、受け付けませんでした" arrived>
    <p>
      1分ほど待ってから、もう一度「登録」を押してください。選択したファイルは残っています。進み具合は
      <a href="/bulk/results">{BULK_RESULTS}</a>で分かります。
    </p>
  </NotificationBanner>
)

const FileFormat = ({ most }: { readonly most: number }) => (
  <Disclosure summary="ファイルの作り方">
    <ul>
      <li>
        1行目は見出しで、{Object.values(BULK_COLUMNS).map((name) => `「${name}」`)}
        の6つの列があります。並び順は自由です。
      </li>
      <li>2行目から、1行に1つのアカウントを書きます。一度に{most.toLocaleString('ja-JP')}件まで登録できます。</li>
      <li>日付は「2026/11/20」のように書きます。「利用終了年月日」だけは、空欄のままにできます。</li>
      <li>形式はCSV（文字コードはUTF-8かShift_JIS）か、Excelブック（.xlsx）です。</li>
      <li>登録に失敗した結果のファイルは、直してそのまま登録し直せます。</li>
    </ul>
  </Disclosure>
)
