import { totpUri } from '#domain/second-factor/totp.ts'
import { Actions, Button, ButtonLink } from '#ui/button.tsx'
import { Copyable } from '#ui/copyable.tsx'
import { ErrorSummary } from '#ui/form/error-summary.tsx'
import type { Errors } from '#ui/form/field.ts'
import { Fields } from '#ui/form/fields.tsx'
import { Form } from '#ui/form/form.tsx'
import { readForm } from '#ui/form/read-form.ts'
import { Qr } from '#ui/qr.tsx'
import { BACKOFFICE_NAME, BackofficePage } from '../backoffice-page.tsx'
import { type BackofficeContext, page } from '../page.ts'
import { begunIn, finish } from './finish.tsx'
import { passcodeForm } from './forms.ts'
import { RecoveryCodesView } from './recovery-codes-view.tsx'

const WRONG = 'パスコードが違います。いま登録した項目に表示されている数字を入力してください。'

/** 「Authenticator登録」, at the first sign-in. B-01, 001 p.7 */
export const authenticatorPage = page({
  path: '/sign-in/authenticator',
  access: 'anyone',
  get: (c) => show(c, {}, 200),
  async post(c) {
    if (c.user) return c.redirect('/')
    const reading = readForm(passcodeForm, c.entries)
    if (!reading.ok) return show(c, reading.errors, 422)
    const outcome = await finish(c, { kind: 'enrolment', code: reading.values.passcode })
    if (outcome.done) return c.html(<RecoveryCodesView c={c} codes={outcome.value.recoveryCodes ?? []} />)
    return outcome.because === 'wrong' ? show(c, { passcode: WRONG }, 422) : c.redirect('/sign-in')
  },
})

async function show(c: BackofficeContext, errors: Errors, status: number): Promise<Response> {
  if (c.user) return c.redirect('/')
  const begun = await begunIn(c)
  const secret = begun && !begun.factor.enrolled ? begun.factor.pendingSecret : undefined
  if (!begun || !secret) return c.redirect('/sign-in')
  return c.html(<AuthenticatorView c={c} secret={secret} account={begun.email} errors={errors} />, status)
}

interface AuthenticatorProps {
  readonly c: BackofficeContext
  readonly secret: string
  readonly account: string
  readonly errors: Errors
}

const AuthenticatorView = ({ c, secret, account, errors }: AuthenticatorProps) => (
  <BackofficePage
    c={c}
    title="Authenticator登録"
    above={[{ text: 'ログイン', href: '/sign-in' }]}
    failed={Object.keys(errors).length > 0}
  >
    <h1>Authenticator登録</h1>
    <p class="lead">
      このサイトでは、パスワードに加えて、スマートフォンなどの認証アプリに表示されるパスコードを使います。はじめに一度だけ登録してください。
    </p>
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
    <Form action="/sign-in/authenticator" formToken={c.formToken}>
      <Fields form={passcodeForm} errors={errors} />
      <Actions>
        <Button>パスコードを送信</Button>
        <ButtonLink href="/sign-in">戻る</ButtonLink>
      </Actions>
    </Form>
  </BackofficePage>
)
