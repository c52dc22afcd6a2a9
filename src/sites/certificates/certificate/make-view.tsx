import { fileNameOf } from '#domain/certificates/certificate-file.ts'
import { Actions, Button, ButtonLink } from '#ui/button.tsx'
import { Disclosure } from '#ui/disclosure.tsx'
import { Fields } from '#ui/form/fields.tsx'
import { Progress } from '#ui/progress.tsx'
import { CertificatesPage } from '../certificates-page.tsx'
import { DownloadSteps } from '../download-steps.tsx'
import type { DownloadContext } from '../page.ts'
import { Facts } from './facts.tsx'
import { filePasswordForm } from './forms.ts'

/**
 * Before the first download: the page makes the key. Its form is sent nowhere: it has no address, and without browser
 * code it does not show. C-05
 */
export const MakeView = ({ c }: { readonly c: DownloadContext }) => (
  <CertificatesPage c={c} title="内容の確認と取得" scripts={['make-certificate.js']}>
    <h1>内容の確認と取得</h1>
    <p class="lead">
      この端末の電子証明書かどうかを、お知らせと見比べてください。端末名称が違うときは「終了する」を押し、その端末のIDを入力してください。
    </p>
    <DownloadSteps current={2} />
    <Facts download={c.user} />
    <section
      class="text-section"
      data-make-certificate
      data-file={fileNameOf(c.user, '.p12')}
      data-name={nameOf(c)}
      hidden
    >
      <div data-asking>
        <h2>電子証明書をファイルに保存する</h2>
        <p>
          証明書とその秘密の鍵を、パスワードで守った1つのファイル（.p12）にして保存します。鍵はこの画面の中で作られ、パスワードとともに、この端末の外へは送られません。
        </p>
        <form class="form" method="dialog" novalidate>
          <Fields form={filePasswordForm} />
          <Actions>
            <Button>電子証明書を作成して保存する</Button>
          </Actions>
        </form>
      </div>
      <div data-working hidden>
        <Progress id="making" label="電子証明書を作成しています" done={0} total={4} unit="段階" />
        <p>終わるまで、この画面を閉じないでください。閉じると鍵が失われます。</p>
      </div>
      <div role="alert" data-trouble hidden>
        <h2 data-trouble-title tabindex={-1}>
          通信が途切れました
        </h2>
        <p data-trouble-text />
        <Actions>
          <Button type="button">もう一度試す</Button>
        </Actions>
      </div>
      <div data-made hidden>
        <h2 tabindex={-1}>保存しました</h2>
        <p>
          ダウンロードのフォルダーに <code data-file-name />{' '}
          ができました。証明書を使うには、このファイルとパスワードの両方が必要です。
        </p>
        <ul>
          <li>
            ファイルをもう1部、端末とは別の安全な場所に保管してください。パスワードは、ファイルとは別に控えてください。
          </li>
          <li>この画面を閉じると、鍵の入ったファイルをもう一度保存することはできません。</li>
        </ul>
        <Actions>
          <ButtonLink href="/install" kind="primary">
            端末に入れる方法へ
          </ButtonLink>
          <Button type="button" kind="secondary">
            もう一度保存する
          </Button>
        </Actions>
      </div>
    </section>
    <section class="text-section" data-own-key>
      <h2>自分で作った鍵を使う</h2>
      <p>
        鍵と署名要求（CSR）をopensslなどで作り、CSRだけを送って証明書を受け取ることもできます。この方法は、JavaScriptを使えないブラウザーでも使えます。
      </p>
      <p>
        <a href="/certificate/signing-request">CSRを送って取得する</a>
      </p>
    </section>
    <Disclosure summary="鍵とは">
      <p>
        電子証明書は、端末だけが持つ秘密の「鍵」と組で使います。鍵を知る人は、その端末になりすませます。そのため、鍵はこの端末で作り、認証局にも送りません。鍵の入ったファイルをなくすと、同じ証明書は使えなくなります。
      </p>
    </Disclosure>
  </CertificatesPage>
)

const nameOf = ({ user }: DownloadContext): string => `${user.code} ${user.terminal}`
