import { Actions, Button } from '#ui/button.tsx'
import { ErrorSummary } from '#ui/form/error-summary.tsx'
import type { Entered, Errors } from '#ui/form/field.ts'
import { Fields } from '#ui/form/fields.tsx'
import { Form } from '#ui/form/form.tsx'
import { CERTIFICATES_NAME, CertificatesPage } from '../certificates-page.tsx'
import { DownloadSteps } from '../download-steps.tsx'
import type { CertificatesContext } from '../page.ts'
import { pairForm } from './forms.ts'

interface StartProps {
  readonly c: CertificatesContext
  readonly entered?: Entered
  readonly errors?: Errors
}

export const StartView = ({ c, entered = {}, errors = {} }: StartProps) => (
  <CertificatesPage c={c} title={CERTIFICATES_NAME} failed={Object.keys(errors).length > 0}>
    <h1>
      電子証明書
      <wbr />
      ダウンロードサイト
    </h1>
    <p class="lead">
      簡易書留で届いた「電子証明書取得に関する情報」の2つのIDを入力して、端末に入れる電子証明書を取得します。
    </p>
    <DownloadSteps current={1} />
    <ErrorSummary form={pairForm} errors={errors} />
    <Form action="/" formToken={c.formToken}>
      <Fields form={pairForm} entered={entered} errors={errors} />
      <Actions>
        <Button>次へ</Button>
      </Actions>
    </Form>
    <h2>はじめる前に</h2>
    <ul>
      <li>2つのIDは、端末ごとに異なります。電子証明書を入れる端末で、その端末のIDを入力してください。</li>
      <li>
        取得できるのは、発行日から180日のあいだです。期限は、お知らせの「ダウンロード有効期限」に書かれています。期限までは、何度取得しても費用はかかりません。
      </li>
      <li>2つのIDを、電話やメールでお尋ねすることはありません。</li>
    </ul>
    <p>
      <a href="/install">取得した電子証明書を端末に入れる方法</a>
    </p>
  </CertificatesPage>
)
