import { fileNameOf } from '#domain/certificates/certificate-file.ts'
import { Actions, Button, ButtonLink } from '#ui/button.tsx'
import { Command } from '#ui/command.tsx'
import { ErrorSummary } from '#ui/form/error-summary.tsx'
import type { Entered, Errors } from '#ui/form/field.ts'
import { Fields } from '#ui/form/fields.tsx'
import { Form } from '#ui/form/form.tsx'
import { CertificatesPage } from '../certificates-page.tsx'
import type { DownloadContext } from '../page.ts'
import { signingRequestForm } from './forms.ts'

interface SigningRequestProps {
  readonly c: DownloadContext
  readonly entered?: Entered
  readonly errors?: Errors
  /** There is a certificate already: only its own key leads to it. */
  readonly again?: boolean
}

export const SigningRequestView = ({ c, entered = {}, errors = {}, again = false }: SigningRequestProps) => {
  const file = fileNameOf(c.user, '')
  return (
    <CertificatesPage
      c={c}
      title="CSRを送って取得する"
      above={[{ text: '内容の確認と取得', href: '/certificate' }]}
      failed={Object.keys(errors).length > 0}
    >
      <h1>CSRを送って取得する</h1>
      <p class="lead">
        {c.user.terminal}
        の鍵と署名要求（CSR）を端末で作り、CSRだけを送ります。鍵は送らないでください。
      </p>
      {again && <p>この端末の電子証明書は、すでに作られています。同じ鍵のCSRを送ると、同じ証明書が得られます。</p>}
      <ErrorSummary form={signingRequestForm} errors={errors} />
      <h2>1. 鍵とCSRを作る</h2>
      <p>
        端末のコマンドラインで、次の1行を実行してください。鍵を守るパスワードを2回聞かれます。鍵（.key）とCSR（.csr）の2つのファイルができます。
      </p>
      <Command
        label="鍵とCSRを作るコマンド"
        text={`openssl req -new -newkey ec -pkeyopt ec_paramgen_curve:P-256 -subj "/CN=madoguchi" -keyout "${file}.key" -out "${file}.csr"`}
      />
      <p>CSRの中の名前は使いません。証明書には、申請された医療機関コードと端末名称等が入ります。</p>
      <h2>2. CSRを送る</h2>
      <Form action="/certificate/signing-request" formToken={c.formToken} multipart>
        <Fields form={signingRequestForm} entered={entered} errors={errors} />
        <Actions>
          <Button>CSRを送る</Button>
          <ButtonLink href="/certificate">戻る</ButtonLink>
        </Actions>
      </Form>
    </CertificatesPage>
  )
}
