import { codeOf } from '#domain/institutions/find-institution.ts'
import { Actions, Button, ButtonLink } from '#ui/button.tsx'
import { DescriptionList } from '#ui/description-list.tsx'
import { ErrorSummary } from '#ui/form/error-summary.tsx'
import { Fields } from '#ui/form/fields.tsx'
import { Form, FormGroup } from '#ui/form/form.tsx'
import { NotificationBanner } from '#ui/notification-banner.tsx'
import { EligibilityPage } from '../eligibility-page.tsx'
import type { AccountContext } from '../page.ts'
import type { AskedSettings, SettingsTold } from './settings.tsx'

export const SETTINGS_NAME = '環境設定情報更新'
export const ABOVE_SETTINGS = [{ text: 'メニュー', href: '/menu' }]

type SettingsProps = AskedSettings & SettingsTold & { readonly c: AccountContext }

export const SettingsView = ({ c, institution, form, inForce, entered, errors = {}, seen, ...told }: SettingsProps) => (
  <EligibilityPage c={c} title={SETTINGS_NAME} above={ABOVE_SETTINGS} failed={Object.keys(errors).length > 0}>
    <h1>{SETTINGS_NAME}</h1>
    {c.query.get('done') === 'updated' && c.request.method === 'GET' && <Updated />}
    {told.overtaken && <Overtaken />}
    {told.same && <NotificationBanner kind="info" title="いまの設定と同じです。変えるところを選んでください" arrived />}
    <ErrorSummary form={form.form} errors={errors} />
    <p class="lead">
      更新すると、ログイン中のほかの方は、もう一度ログインが必要になります。ほかの方が使っていないときに更新してください。
    </p>
    <section class="form-group">
      <h2>医療機関情報</h2>
      <DescriptionList
        items={[
          { term: '医療機関コード', value: <span class="code">{codeOf(institution)}</span> },
          { term: '医療機関名', value: institution.name },
        ]}
      />
    </section>
    <Form action="/settings" formToken={c.formToken} confirm>
      <input type="hidden" name="version" value={String(seen ?? inForce.version)} />
      {form.parts.map(([heading, fields]) => (
        <FormGroup heading={heading}>
          {fields.length > 0 ? <Fields form={form.form} entered={entered} errors={errors} only={fields} /> : <NotYet />}
        </FormGroup>
      ))}
      <FormGroup heading="関連医療機関情報">
        <p>関連する医療機関はありません。</p>
      </FormGroup>
      <FormGroup heading="オンライン資格確認等システム利用規約">
        <p>規約が変わったときは、ここで内容を確かめてください。</p>
        <p>
          <ButtonLink href="/terms">表示する</ButtonLink>
        </p>
      </FormGroup>
      <Actions>
        <Button>更新</Button>
        <ButtonLink href="/menu">メニュー</ButtonLink>
        <ButtonLink href="/menu" kind="quiet">
          戻る
        </ButtonLink>
      </Actions>
    </Form>
  </EligibilityPage>
)

const Updated = () => (
  <NotificationBanner kind="success" title="環境設定情報を更新しました" arrived>
    <p>
      ログイン中だったほかの方には、もう一度ログインしていただきます。顔認証付きカードリーダーの電源が入っているときは、一度切って、入れ直してください。
    </p>
  </NotificationBanner>
)

const Overtaken = () => (
  <NotificationBanner kind="warning" title="開いているあいだに、ほかの方が設定を更新しました" arrived>
    <p>まだ更新していません。入力した内容は下に残っています。確かめて、よければもう一度「更新」を押してください。</p>
  </NotificationBanner>
)

/** 電子カルテ情報共有サービス in 本番環境. 004 p.65 */
const NotYet = () => (
  <p>電子カルテ情報共有サービス：利用しない（サービスの利用申請が済み、利用開始日が来ると設定できるようになります）</p>
)
