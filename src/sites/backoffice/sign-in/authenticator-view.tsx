import { totpUri } from '#domain/second-factor/totp.ts'
import { Actions, Button, ButtonLink } from '#ui/button.tsx'
import { Copyable } from '#ui/copyable.tsx'
import { ErrorSummary } from '#ui/form/error-summary.tsx'
import type { Errors } from '#ui/form/field.ts'
import { Fields } from '#ui/form/fields.tsx'
import { Form } from '#ui/form/form.tsx'
import type { NavigationItem } from '#ui/page/header.tsx'
import { Qr } from '#ui/qr.tsx'
import { BACKOFFICE_NAME, BackofficePage } from '../backoffice-page.tsx'
import type { BackofficeContext } from '../page.ts'
import { passcodeForm } from './forms.ts'

interface AuthenticatorProps {
  readonly c: BackofficeContext
  /** The secret that waits for its first code, in base32. */
  readonly secret: string
  /** The sign-in ID, as the app will show it. */
  readonly account: string
  readonly lead: string
  readonly back: NavigationItem
  readonly errors: Errors
}

/** 「Authenticator登録」: the key as a QR code and as text, and the field for its first code. 001 p.7 */
export const AuthenticatorView = ({ c, secret, account, lead, back, errors }: AuthenticatorProps) => (
  <BackofficePage c={c} title="Authenticator登録" above={[back]} failed={Object.keys(errors).length > 0}>
    <h1>Authenticator登録</h1>
    <p class="lead">{lead}</p>
    <ErrorSummary form={passcodeForm} errors={errors} />
    <h2>1. 認証アプリで読み取る</h2>
    <p>Google Authenticatorなどの認証アプリで、次の二次元バーコードを読み取ってください。</p>
    <Qr
      content={totpUri(secret, { issuer: BACKOFFICE_NAME, account })}
      caption={`認証アプリに「${BACKOFFICE_NAME}」の項目を追加します`}
    />
    <p>読み取れないときは、認証アプリで「セットアップキーを入力」を選び、次の文字を入力してください。</p>
    <p>
      <Copyable label="セットアップキー" value={secret} groups={[4, 4, 4, 4, 4, 4, 4]} button="テキストでコピー" />
    </p>
    <h2>2. 表示されたパスコードを入力する</h2>
    <Form action={c.path} formToken={c.formToken}>
      <Fields form={passcodeForm} errors={errors} />
      <Actions>
        <Button>パスコードを送信</Button>
        <ButtonLink href={back.href}>戻る</ButtonLink>
      </Actions>
    </Form>
  </BackofficePage>
)
