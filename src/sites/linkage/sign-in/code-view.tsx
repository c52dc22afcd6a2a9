import type { BegunSignIn } from '#domain/linkage/find-begun-sign-in.ts'
import { Actions, Button, ButtonLink } from '#ui/button.tsx'
import { ErrorSummary } from '#ui/form/error-summary.tsx'
import type { Errors } from '#ui/form/field.ts'
import { Fields } from '#ui/form/fields.tsx'
import { Form } from '#ui/form/form.tsx'
import { HelpedHeading } from '#ui/helped-heading.tsx'
import { LinkagePage } from '../linkage-page.tsx'
import type { LinkageContext } from '../page.ts'
import { BEGUN_FIELD } from './begun.ts'
import { passcodeForm } from './forms.ts'

interface CodeViewProps {
  readonly c: LinkageContext
  readonly begun: BegunSignIn
  readonly errors?: Errors
}

/** 「パスコード」. The answer to the first code of all is a message, shown as a dialog. 001 p.9, 17 */
export const CodeView = ({ c, begun, errors = {} }: CodeViewProps) => {
  const { enrolled } = begun.factor
  return (
    <LinkagePage
      c={c}
      title="パスコード"
      above={[{ text: 'ログイン', href: '/sign-in' }]}
      failed={Object.keys(errors).length > 0}
    >
      <HelpedHeading title="パスコード">
        <p>認証アプリに表示されている6桁のパスコードを入力して、ご本人であることを確かめます。</p>
      </HelpedHeading>
      <p class="lead">
        {enrolled
          ? `${begun.loginId}のログインを続けます。`
          : `認証アプリに追加された「${begun.loginId}」の項目の数字を入力すると、登録が完了します。`}
      </p>
      <ErrorSummary form={passcodeForm} errors={errors} />
      <Form action="/sign-in/code" formToken={c.formToken} confirm={!enrolled}>
        <input type="hidden" name={BEGUN_FIELD} value={begun.id} />
        <Fields form={passcodeForm} errors={errors} />
        <Actions>
          <Button>パスコードを送信</Button>
          <ButtonLink href="/sign-in">戻る</ButtonLink>
        </Actions>
      </Form>
      <p class="sign-in-other">{enrolled ? <LostDevice c={c} /> : <NotYetScanned />}</p>
    </LinkagePage>
  )
}

const NotYetScanned = () => (
  <>
    まだ読み取っていないときは、<a href="/sign-in/authenticator">二次元バーコードの画面</a>に戻ってください。
  </>
)

const LostDevice = ({ c }: { readonly c: LinkageContext }) => (
  <>
    認証アプリの端末が手元にないときは、印刷して保管した二次元バーコードを新しい端末で読み取ると、同じパスコードが表示されます。
    {c.env.recoveryCodes && (
      <>
        <a href="/sign-in/recovery-code">リカバリーコードでログイン</a>することもできます。
      </>
    )}
    どちらもないときは、<a href="/sign-in/help">ログインできないとき</a>をご覧ください。
  </>
)
