import { fileNameOf } from '#domain/certificates/certificate-file.ts'
import { Disclosure } from '#ui/disclosure.tsx'
import { CertificatesPage } from '../certificates-page.tsx'
import { DownloadSteps } from '../download-steps.tsx'
import type { DownloadContext } from '../page.ts'
import { Facts } from './facts.tsx'
import { MakeCertificate } from './make-certificate.tsx'

/** Before the first download: the page makes the key, or somebody brings one of their own. C-05 */
export const MakeView = ({ c }: { readonly c: DownloadContext }) => (
  <CertificatesPage c={c} title="内容の確認と取得" scripts={['make-certificate.js']}>
    <h1 data-made-title="電子証明書を保存しました">内容の確認と取得</h1>
    <p class="lead" data-until-made>
      この端末の電子証明書かどうかを、お知らせと見比べてください。端末名称が違うときは「終了する」を押し、その端末のIDを入力してください。
    </p>
    <p class="lead" data-when-made hidden>
      「{c.user.terminal}」の電子証明書を、ファイルに保存しました。次に、このファイルを端末に入れます。
    </p>
    <div data-until-made>
      <DownloadSteps current={2} />
    </div>
    <div data-when-made hidden>
      <DownloadSteps current={3} label="保存したあとの手順" />
    </div>
    <div data-until-made>
      <Facts download={c.user} />
    </div>
    <MakeCertificate
      file={fileNameOf(c.user, '.p12')}
      name={`${c.user.code} ${c.user.terminal}`}
      order="/certificate/order"
      title="電子証明書をファイルに保存する"
      next="/install"
    />
    <section class="text-section" data-until-made>
      <h2>自分で作った鍵を使う</h2>
      <p>
        鍵と署名要求（CSR）をopensslなどで作り、CSRだけを送って証明書を受け取ることもできます。この方法は、JavaScriptを使えないブラウザーでも使えます。
      </p>
      <p>
        <a href="/certificate/signing-request">CSRを送って取得する</a>
      </p>
    </section>
    <section class="text-section" data-until-made>
      <Disclosure summary="鍵とは">
        <p>
          電子証明書は、端末だけが持つ秘密の「鍵」と組で使います。鍵を知る人は、その端末になりすませます。そのため、鍵はこの端末で作り、認証局にも送りません。鍵の入ったファイルをなくすと、同じ証明書は使えなくなります。
        </p>
      </Disclosure>
    </section>
  </CertificatesPage>
)
