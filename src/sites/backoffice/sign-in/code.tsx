import { Actions, Button, ButtonLink } from '#ui/button.tsx'
import { ErrorSummary } from '#ui/form/error-summary.tsx'
import type { Errors } from '#ui/form/field.ts'
import { Fields } from '#ui/form/fields.tsx'
import { Form } from '#ui/form/form.tsx'
import { readForm } from '#ui/form/read-form.ts'
import { KeptForm, readKeptForm } from '#ui/kept-form.tsx'
import { StaleForm } from '#ui/stale-form.tsx'
import { BackofficePage } from '../backoffice-page.tsx'
import { type BackofficeContext, page } from '../page.ts'
import { begunIn, finish, wayOn } from './finish.tsx'
import { KEPT_BODY_LIMIT, passcodeForm } from './forms.ts'
import { LockedView } from './locked-view.tsx'

const REFUSALS = {
  wrong:
    'パスコードが違います。認証アプリに表示されている数字を入力してください。3回続けて違うと、30分間ログインできなくなります。',
  used: 'このパスコードは使用済みです。認証アプリの数字が変わるまで待ってから、新しい数字を入力してください。',
} as const

/** 「パスコード」: the second half. Who has no app yet sets one up first. B-01 */
export const codePage = page({
  path: '/sign-in/code',
  access: 'anyone',
  bodyLimit: KEPT_BODY_LIMIT,
  async get(c) {
    if (c.user) return c.redirect(wayOn(c))
    const begun = await begunIn(c)
    if (!begun) return c.redirect('/sign-in')
    if (!begun.factor.enrolled) return c.redirect('/sign-in/authenticator')
    return c.html(<CodeView c={c} />)
  },
  async post(c) {
    if (c.user) return c.redirect(wayOn(c))
    const kept = readKeptForm(c.entries)
    const reading = readForm(passcodeForm, c.entries)
    if (!reading.ok) return c.html(<CodeView c={c} kept={kept} errors={reading.errors} />, 422)
    const outcome = await finish(c, { kind: 'code', code: reading.values.passcode })
    if (outcome.done) return kept ? c.html(<SendAgainView c={c} kept={kept} />) : c.redirect(wayOn(c))
    if (outcome.because === 'locked') return c.html(<LockedView c={c} />, 429)
    if (outcome.because === 'wrong' || outcome.because === 'used')
      return c.html(<CodeView c={c} kept={kept} errors={{ passcode: REFUSALS[outcome.because] }} />, 422)
    return c.redirect(outcome.because === 'not-enrolled' ? '/sign-in/authenticator' : '/sign-in')
  },
})

interface CodeViewProps {
  readonly c: BackofficeContext
  /** A form that waits for the sign-in. */
  readonly kept?: KeptForm | undefined
  readonly errors?: Errors
}

export const CodeView = ({ c, kept, errors = {} }: CodeViewProps) => (
  <BackofficePage
    c={c}
    title="パスコードの入力"
    above={[{ text: 'ログイン', href: '/sign-in' }]}
    failed={Object.keys(errors).length > 0}
  >
    <h1>パスコードの入力</h1>
    <ErrorSummary form={passcodeForm} errors={errors} />
    <Form action="/sign-in/code" formToken={c.formToken}>
      <input type="hidden" name="to" value={wayOn(c)} />
      <KeptForm kept={kept} />
      <Fields form={passcodeForm} errors={errors} />
      <Actions>
        <Button>パスコードを送信</Button>
        <ButtonLink href="/sign-in">戻る</ButtonLink>
      </Actions>
    </Form>
    <p class="sign-in-other">
      認証アプリの端末が手元にないときは、<a href="/sign-in/recovery-code">リカバリーコードでログイン</a>できます。
    </p>
  </BackofficePage>
)

const SendAgainView = ({ c, kept }: { readonly c: BackofficeContext; readonly kept: KeptForm }) => (
  <BackofficePage c={c} title="もう一度送信してください">
    <StaleForm action={kept.path} formToken={c.formToken} entries={kept.entries} />
  </BackofficePage>
)
