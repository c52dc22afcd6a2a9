import { askPasswordReset } from '#domain/portal-users/ask-password-reset.ts'
import { admit, type RateLimit } from '#platform/rate-limit/admit.ts'
import { networkOf } from '#platform/rate-limit/network-of.ts'
import { Actions, Button, ButtonLink } from '#ui/button.tsx'
import { defineForm } from '#ui/form/define-form.ts'
import { emailField } from '#ui/form/email-field.ts'
import { ErrorSummary } from '#ui/form/error-summary.tsx'
import type { Entered, Errors } from '#ui/form/field.ts'
import { Fields } from '#ui/form/fields.tsx'
import { Form } from '#ui/form/form.tsx'
import { readForm } from '#ui/form/read-form.ts'
import { type PortalContext, page } from '../page.ts'
import { PortalPage } from '../portal-page.tsx'

/** Whoever asks for many addresses is slowed down; each address also has a limit of its own. */
const ASKED_FROM_A_NETWORK: RateLimit = {
  name: 'password-reset-network',
  burst: 10,
  interval: Temporal.Duration.from({ minutes: 1 }),
}

const askForm = defineForm({
  email: emailField({
    label: 'メールアドレス',
    hint: 'ユーザー登録に使ったメールアドレス（ユーザーID）です。',
    required: true,
    autocomplete: 'username',
  }),
})

const ABOVE = [
  { text: 'トップ', href: '/' },
  { text: 'ログイン', href: '/sign-in' },
]

/** 「パスワードの再設定」: asks for the address. What comes next is the same whoever is registered. P-09 */
export const askPasswordResetPage = page({
  path: '/password-reset',
  access: 'anyone',
  get: (c) => c.html(<AskView c={c} />),
  async post(c) {
    const reading = readForm(askForm, c.entries)
    if (!reading.ok) return c.html(<AskView c={c} {...reading} />, 422)
    const admission = await admit(c.env.db, c.now, ASKED_FROM_A_NETWORK, networkOf(c.address))
    if (!admission.admitted)
      return c.fail(429, { 'retry-after': String(Math.ceil(admission.retryAfter.total('seconds'))) })
    await c.transact((work) => askPasswordReset(work, reading.values.email))
    return c.redirect('/password-reset/asked')
  },
})

interface AskProps {
  readonly c: PortalContext
  readonly entered?: Entered
  readonly errors?: Errors
}

const AskView = ({ c, entered = {}, errors = {} }: AskProps) => (
  <PortalPage c={c} title="パスワードの再設定" above={ABOVE} failed={Object.keys(errors).length > 0}>
    <h1>パスワードの再設定</h1>
    <p class="lead">新しいパスワードを設定するためのリンクを、メールでお送りします。</p>
    <ErrorSummary form={askForm} errors={errors} />
    <Form action="/password-reset" formToken={c.formToken}>
      <Fields form={askForm} entered={entered} errors={errors} />
      <Actions>
        <Button>メールを送信する</Button>
        <ButtonLink href="/sign-in" kind="quiet">
          ログインに戻る
        </ButtonLink>
      </Actions>
    </Form>
  </PortalPage>
)

export const askedPasswordResetPage = page({
  path: '/password-reset/asked',
  access: 'anyone',
  get: (c) =>
    c.html(
      <PortalPage c={c} title="メールを送信しました" above={ABOVE}>
        <h1>メールを送信しました</h1>
        <p class="lead">
          入力されたメールアドレスに、パスワードの再設定のご案内をお送りしました。メールのリンクを、1時間以内に開いてください。
        </p>
        <h2>メールが届かないとき</h2>
        <ul>
          <li>数分かかることがあります。迷惑メールのフォルダーも確かめてください。</li>
          <li>メールアドレスの入力が違っていたかもしれません。もう一度、再設定をお試しください。</li>
          <li>
            短い時間に何度も送信すると、次のメールまで10分ほどかかります。届いている中で、いちばん新しいメールのリンクをお使いください。
          </li>
          <li>
            登録したメールアドレスが分からないときは、<a href="/contact">お問い合わせ先</a>までご連絡ください。
          </li>
        </ul>
        <Actions>
          <ButtonLink href="/password-reset">もう一度送信する</ButtonLink>
        </Actions>
      </PortalPage>,
    ),
})
