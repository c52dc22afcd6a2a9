import { fileNameOf } from '#domain/certificates/certificate-file.ts'
import { Actions, Button, ButtonLink } from '#ui/button.tsx'
import { Command } from '#ui/command.tsx'
import { ErrorSummary } from '#ui/form/error-summary.tsx'
import type { Entered, Errors } from '#ui/form/field.ts'
import { Fields } from '#ui/form/fields.tsx'
import { Form } from '#ui/form/form.tsx'
import { signingRequestForm } from './forms.ts'

interface SigningRequestProps {
  readonly of: { readonly code: string; readonly terminal: string }
  /** Set apart by this from the files of the certificate before. */
  readonly ending?: string
  readonly action: string
  readonly formToken: string
  readonly back: string
  readonly entered?: Entered
  readonly errors?: Errors
}

/** How a key and its CSR are made, and where the CSR is handed in. C-05, C-09 */
export const SigningRequestView = ({
  of,
  ending = '',
  action,
  formToken,
  back,
  entered = {},
  errors = {},
}: SigningRequestProps) => {
  const file = fileNameOf(of, ending)
  return (
    <>
      <ErrorSummary form={signingRequestForm} errors={errors} />
      <h2>1. 鍵とCSRを作る</h2>
      <p>
        端末のコマンドラインで、次の1行を実行してください。鍵を守るパスワードを2回聞かれます。鍵（.key）とCSR（.csr）の2つのファイルができます。
      </p>
      <Command
        label="鍵とCSRを作るコマンド"
        text={`openssl req -new -newkey ec -pkeyopt ec_paramgen_curve:P-256 -subj "/CN=madoguchi" -keyout "${file}.key" -out "${file}.csr"`}
      />
      <p>
        CSRの中の名前は使いません。証明書には、申請された医療機関コードと端末名称等が入ります。取り違えを防ぐため、別の医療機関コードや端末の名前が入ったCSRは受け取りません。
      </p>
      <h2>2. CSRを送る</h2>
      <Form action={action} formToken={formToken} multipart>
        <Fields form={signingRequestForm} entered={entered} errors={errors} />
        <Actions>
          <Button>CSRを送る</Button>
          <ButtonLink href={back}>戻る</ButtonLink>
        </Actions>
      </Form>
    </>
  )
}
