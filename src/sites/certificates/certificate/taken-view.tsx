import { fileNameOf } from '#domain/certificates/certificate-file.ts'
import { Actions, ButtonLink } from '#ui/button.tsx'
import { Disclosure } from '#ui/disclosure.tsx'
import { CertificatesPage } from '../certificates-page.tsx'
import { DownloadSteps } from '../download-steps.tsx'
import type { DownloadContext } from '../page.ts'
import { Facts } from './facts.tsx'
import { OwnKeyFile } from './own-key-file.tsx'

interface TakenProps {
  readonly c: DownloadContext
  readonly serial: Buffer
}

/** There is a certificate: it can be fetched again, its key cannot. C-05 */
export const TakenView = ({ c, serial }: TakenProps) => (
  <CertificatesPage c={c} title="電子証明書は作成済みです">
    <h1>電子証明書は作成済みです</h1>
    <p class="lead">この端末の電子証明書はできています。証明書は、期限まで何度でも、無料でダウンロードできます。</p>
    <DownloadSteps current={3} />
    <Facts download={c.user} />
    <p>
      シリアル番号：<code class="serial">{serial.toString('hex')}</code>
    </p>
    <Actions>
      <ButtonLink href="/install" kind="primary">
        端末に入れる方法へ
      </ButtonLink>
      <ButtonLink href="/certificate/file">証明書（PEM）をダウンロードする</ButtonLink>
    </Actions>
    <h2>画面で作ったファイル（.p12）をお持ちのとき</h2>
    <p>
      そのファイルに、証明書と鍵の両方が入っています。「端末に入れる方法」に進み、ファイルとパスワードで端末に入れてください。
    </p>
    <h2>自分で作った鍵を使うとき</h2>
    <OwnKeyFile file={fileNameOf(c.user, '')} />
    <Disclosure summary="鍵やファイル（.p12）、パスワードをなくしたとき">
      <p>鍵は端末の外に送られていないため、ここから取り戻すことはできません。証明書だけでは、端末は接続できません。</p>
      <ul>
        <li>
          ほかの人の手に渡ったおそれがあるときは、すぐにポータルサイトの「電子証明書申請状況照会」で「証明書の失効」を行ってください。
        </li>
        <li>使い続けるには、失効のあと、ポータルサイトからあらためて発行を申請してください。発行料がかかります。</li>
      </ul>
    </Disclosure>
    <p>
      <a href="/certificate/signing-request">同じ鍵のCSRを送る</a>
    </p>
  </CertificatesPage>
)
