import { fileNameOf } from '#domain/certificates/certificate-file.ts'
import { PAYMENT_NAMES } from '#domain/certificates/find-fees.ts'
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
    <h1 data-made-title="新しい電子証明書を保存しました">電子証明書の更新</h1>
    <p class="lead" data-until-made>
      この端末の、いまの電子証明書を確認しました。
    </p>
    <p class="lead" data-when-made hidden>
      「{renewable.terminal}
      」の電子証明書を更新し、ファイルに保存しました。次に、このファイルを端末に入れます。いまの証明書は、
      <DateInText value={dayOf(renewable.notAfter)} />
      まで使えます。
    </p>
    <div data-until-made>
      <DescriptionList
        items={[
          { term: '医療機関コード', value: <code>{renewable.code}</code> },
          { term: '医療機関(薬局)名称', value: renewable.institutionName },
          { term: '端末名称等', value: <strong>{renewable.terminal}</strong> },
          { term: 'いまの証明書の有効期限', value: <DateInText value={dayOf(renewable.notAfter)} /> },
        ]}
      />
    </div>
    {renewable.next ? (
      <Renewed renewable={renewable} next={renewable.next} />
    ) : isOpen(renewable, c.now) ? (
      <Renew c={c} renewable={renewable} />
    ) : (
      <p>
        更新できるのは、有効期限の90日前にあたる
        <DateInText value={dayOf(renewable.renewableFrom)} />
        からです。それまでは、いまの証明書をそのままお使いください。更新に発行料はかかりません。
      </p>
    )}
  </CertificatesPage>
)

const Renew = ({ c, renewable }: RenewalProps) => (
  <>
    <p data-until-made>
      更新した証明書は、更新した日から3年3か月有効です。いまの証明書も、期限まで使えます。新しい鍵を作るため、端末には新しいファイルを入れ直します。
    </p>
    <p data-until-made>
      更新に<strong>発行料はかかりません</strong>
      。期限が切れたときなどに、あらためて発行を申請すると、1枚につき
      {c.env.certificateFeeYen.toLocaleString('ja-JP')}円（税込）の発行料がかかります。お支払いの方法は、「
      {PAYMENT_NAMES[renewable.payment]}」です。
    </p>
    <MakeCertificate
      file={fileNameOf(renewable, `-${dayOf(c.now)}.p12`)}
      name={`${renewable.code} ${renewable.terminal}`}
      order="/renewal/order"
      title="新しい電子証明書をファイルに保存する"
      next="/install"
    />
    <section class="text-section" data-until-made>
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
