import type { BegunSignIn } from '#domain/linkage/find-begun-sign-in.ts'
import { Actions, Button, ButtonLink } from '#ui/button.tsx'
import { ErrorSummary } from '#ui/form/error-summary.tsx'
import type { Errors } from '#ui/form/field.ts'
import { Fields } from '#ui/form/fields.tsx'
import { Form } from '#ui/form/form.tsx'
import { readForm } from '#ui/form/read-form.ts'
import { LinkagePage } from '../linkage-page.tsx'
import { type LinkageContext, page } from '../page.ts'
import { BEGUN_FIELD, begunIn, finish } from './begun.ts'
import { recoveryCodeForm } from './forms.ts'
import { refuse } from './refuse.tsx'

const WRONG =
  'リカバリーコードが違うか、すでに使われています。控えた文字を確かめてください。3回続けて違うと、30分間ログインできなくなります。'

/** In the place of a code, for the day the device is lost; where the installation allows it. L-11 */
export const recoveryCodePage = page({
  path: '/sign-in/recovery-code',
  access: 'anyone',
  async get(c) {
    if (c.user) return c.redirect('/menu')
    if (!c.env.recoveryCodes) return c.fail(404)
    const begun = await begunIn(c)
    return begun?.factor.enrolled ? c.html(<RecoveryCodeView c={c} begun={begun} />) : c.redirect('/sign-in')
  },
  async post(c) {
    if (c.user) return c.redirect('/menu')
    if (!c.env.recoveryCodes) return c.fail(404)
    const begun = await begunIn(c)
    if (!begun?.factor.enrolled) return refuse(c, 'expired')
    const reading = readForm(recoveryCodeForm, c.entries)
    if (!reading.ok) return c.html(<RecoveryCodeView c={c} begun={begun} errors={reading.errors} />, 422)
    const outcome = await finish(c, 'recovery-code', reading.values.recovery_passcode)
    if (outcome.done) return c.redirect('/menu?recovered')
    if (outcome.because !== 'wrong') return refuse(c, outcome.because)
    return c.html(<RecoveryCodeView c={c} begun={begun} errors={{ recovery_passcode: WRONG }} />, 422)
  },
})

interface RecoveryCodeViewProps {
  readonly c: LinkageContext
  readonly begun: BegunSignIn
  readonly errors?: Errors
}

const RecoveryCodeView = ({ c, begun, errors = {} }: RecoveryCodeViewProps) => (
  <LinkagePage
    c={c}
    title="リカバリーコードの入力"
    above={[{ text: 'ログイン', href: '/sign-in' }]}
    failed={Object.keys(errors).length > 0}
  >
    <h1>リカバリーコードの入力</h1>
    <p class="lead">リカバリーコードは、パスコードの代わりに、1つにつき一度だけ使えます。</p>
    <ErrorSummary form={recoveryCodeForm} errors={errors} />
    <Form action="/sign-in/recovery-code" formToken={c.formToken}>
      <input type="hidden" name={BEGUN_FIELD} value={begun.id} />
      <Fields form={recoveryCodeForm} errors={errors} />
      <Actions>
        <Button>ログインする</Button>
        <ButtonLink href="/sign-in/code">戻る</ButtonLink>
      </Actions>
    </Form>
  </LinkagePage>
)
