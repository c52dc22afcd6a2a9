import { fileNameOf } from '#domain/certificates/certificate-file.ts'
import type { Renewable } from '#domain/certificates/find-renewal.ts'
import { dayOf } from '#platform/clock/clock.ts'
import { DateInText } from '#ui/date.tsx'
import { DescriptionList } from '#ui/description-list.tsx'
import { MakeCertificate } from '../certificate/make-certificate.tsx'
import { CertificatesPage } from '../certificates-page.tsx'
import type { CertificatesContext } from '../page.ts'
import { Renewed } from './renewed.tsx'
import { isOpen } from './shown-certificate.tsx'

interface RenewalProps {
  readonly c: CertificatesContext
  readonly renewable: Renewable
}

/** Whose certificate was shown, and the next one as soon as there can be one. */
export const RenewalView = ({ c, renewable }: RenewalProps) => (
  <CertificatesPage c={c} title="電子証明書の更新" apart scripts={['make-certificate.js']}>
    <h1>電子証明書の更新</h1>
    <p class="lead">この端末の、いまの電子証明書を確認しました。</p>
    <DescriptionList
      items={[
        { term: '医療機関コード', value: <code>{renewable.code}</code> },
        { term: '医療機関(薬局)名称', value: renewable.institutionName },
        { term: '端末名称等', value: <strong>{renewable.terminal}</strong> },
        { term: '証明書有効期限', value: <DateInText value={dayOf(renewable.notAfter)} /> },
      ]}
    />
    {renewable.next ? (
      <Renewed renewable={renewable} next={renewable.next} />
    ) : isOpen(renewable, c.now) ? (
      <Renew c={c} renewable={renewable} />
    ) : (
      <p>
        更新できるのは、有効期限の90日前にあたる
        <DateInText value={dayOf(renewable.renewableFrom)} />
        からです。それまでは、いまの証明書をそのままお使いください。
      </p>
    )}
  </CertificatesPage>
)

const Renew = ({ c, renewable }: RenewalProps) => (
  <>
    <p>
      更新した証明書は、更新した日から3年3か月有効です。いまの証明書も、期限まで使えます。新しい鍵を作るため、端末には新しいファイルを入れ直します。
    </p>
    <MakeCertificate
      file={fileNameOf(renewable, `-${dayOf(c.now)}.p12`)}
      name={`${renewable.code} ${renewable.terminal}`}
      order="/renewal/order"
      title="新しい電子証明書をファイルに保存する"
      next="/install"
    />
    <section class="text-section" data-own-key>
      <h2>自分で作った鍵を使う</h2>
      <p>
        鍵と署名要求（CSR）をopensslなどで作り、CSRだけを送って更新することもできます。この方法は、JavaScriptを使えないブラウザーでも使えます。
      </p>
      <p>
        <a href="/renewal/signing-request">CSRを送って更新する</a>
      </p>
    </section>
  </>
)
