import { fileNameOf } from '#domain/certificates/certificate-file.ts'
import type { Renewable } from '#domain/certificates/find-renewal.ts'
import { dayOf } from '#platform/clock/clock.ts'
import { DateInText } from '#ui/date.tsx'
import { DescriptionList } from '#ui/description-list.tsx'
import { MakeCertificate } from '../certificate/make-certificate.tsx'
import { CertificatesPage } from '../certificates-page.tsx'
import type { CertificatesContext } from '../page.ts'

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
    <Next c={c} renewable={renewable} />
  </CertificatesPage>
)

const Next = ({ c, renewable }: RenewalProps) => {
  if (renewable.renewed)
    return (
      <p>この証明書は、すでに更新されています。保存したファイル（.p12）から、新しい証明書を端末に入れてください。</p>
    )
  if (Temporal.Instant.compare(c.now, renewable.renewableFrom) < 0)
    return (
      <p>
        更新できるのは、有効期限の90日前にあたる
        <DateInText value={dayOf(renewable.renewableFrom)} />
        からです。それまでは、いまの証明書をそのままお使いください。
      </p>
    )
  return (
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
      <noscript>
        <p>この画面での更新にはJavaScriptが必要です。使えないときは、EST（curlとopenssl）で更新してください。</p>
      </noscript>
    </>
  )
}
