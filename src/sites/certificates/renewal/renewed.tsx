import { fileNameOf } from '#domain/certificates/certificate-file.ts'
import type { NextCertificate, Renewable } from '#domain/certificates/find-renewal.ts'
import { dayOf } from '#platform/clock/clock.ts'
import { Actions, ButtonLink } from '#ui/button.tsx'
import { DateInText } from '#ui/date.tsx'
import { Disclosure } from '#ui/disclosure.tsx'
import { OwnKeyFile } from '../certificate/own-key-file.tsx'
import { ownKeyEnding } from './renewal-words.ts'

interface RenewedProps {
  readonly renewable: Renewable
  readonly next: NextCertificate
}

/** The next certificate was ordered: how it gets into the terminal. C-09 */
export const Renewed = ({ renewable, next }: RenewedProps) => {
  if (next.problem)
    return (
      <p>
        新しい電子証明書を作成できませんでした。お客様の操作が原因ではありません。リクエストIDを添えて、画面の下のお問い合わせ先へご連絡ください。
      </p>
    )
  return next.certificate ? <Made renewable={renewable} next={next} /> : <Waiting />
}

const Waiting = () => (
  <>
    <h2>新しい電子証明書を作成しています</h2>
    <p>ふつうは1秒ほどで終わります。少し待ってから、この画面をもう一度開いてください。</p>
    <Actions>
      <ButtonLink href="/renewal" kind="primary">
        もう一度開く
      </ButtonLink>
    </Actions>
  </>
)

const Made = ({ renewable, next }: RenewedProps) => (
  <>
    <h2>新しい電子証明書ができています</h2>
    <p>
      新しい証明書は、
      <DateInText value={dayOf(next.notAfter)} />
      まで使えます。この端末に入れてください。いまの証明書も、その期限まで使えます。
    </p>
    <Actions>
      <ButtonLink href="/install" kind="primary">
        端末に入れる方法へ
      </ButtonLink>
      <ButtonLink href="/renewal/file">証明書（PEM）をダウンロードする</ButtonLink>
    </Actions>
    <h2>画面で作ったファイル（.p12）をお持ちのとき</h2>
    <p>そのファイルに、新しい証明書と鍵の両方が入っています。ファイルとパスワードで端末に入れてください。</p>
    <h2>自分で作った鍵を使うとき</h2>
    <OwnKeyFile file={fileNameOf(renewable, ownKeyEnding(renewable))} />
    <Disclosure summary="鍵やファイル（.p12）、パスワードをなくしたとき">
      <p>鍵は端末の外に送られていないため、取り戻すことも、同じ証明書から更新し直すこともできません。</p>
      <ul>
        <li>
          ほかの人の手に渡ったおそれがあるときは、すぐにポータルサイトの「電子証明書申請状況照会」で「証明書の失効」を行ってください。いまの証明書も使えなくなります。
        </li>
        <li>
          そのおそれがないときは、いまの証明書が使えるうちに、ポータルサイトから別の端末名称等で発行を申請してください。発行料がかかります。
        </li>
      </ul>
    </Disclosure>
  </>
)
