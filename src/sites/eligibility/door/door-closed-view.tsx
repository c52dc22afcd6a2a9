import { findShownCertificate, type ShownCertificate } from '#domain/certificates/find-shown-certificate.ts'
import type { ClientRefusal } from '#domain/certificates/judge-client-certificate.ts'
import { dayOf } from '#platform/clock/clock.ts'
import { Actions, ButtonLink } from '#ui/button.tsx'
import { DateInText } from '#ui/date.tsx'
import { DescriptionList } from '#ui/description-list.tsx'
import { PortalLink } from '#ui/portal-link.tsx'
import { EligibilityPage } from '../eligibility-page.tsx'
import type { EligibilityContext } from '../page.ts'

interface Text {
  readonly title: string
  readonly happened: string
  readonly todo: readonly string[]
}

const APPLY =
  'ポータルサイトの「電子証明書申請状況照会」で状況を確かめ、必要であれば「電子証明書発行申請」を行ってください。'

/** What happened, then what to do. C-09 */
const TEXTS: Readonly<Record<ClientRefusal, Text>> = {
  none: {
    title: '電子証明書を確認できません',
    happened: 'このパソコンから電子証明書が届きませんでした。このシステムは、電子証明書を入れた端末からだけ使えます。',
    todo: [
      'ブラウザーをいったん閉じてから開き直し、証明書の選択画面が出たら、医療機関等の証明書を選んで「OK」を押してください。',
      '証明書の選択画面が出ないときは、電子証明書がこの端末に入っていません。ダウンロードサイトで取得して、この端末に入れてください。',
    ],
  },
  foreign: {
    title: 'この電子証明書は使えません',
    happened: '届いた電子証明書は、このシステムの認証局が発行したものではありませんでした。',
    todo: ['ブラウザーをいったん閉じてから開き直し、このシステム用の証明書を選んでください。', APPLY],
  },
  'not-yet': {
    title: '電子証明書の有効期間がまだ始まっていません',
    happened: '届いた電子証明書は、有効期間の開始前です。端末の日付と時刻は関係ありません。',
    todo: ['有効期間の始まる日時を過ぎてから、もう一度お試しください。'],
  },
  expired: {
    title: '電子証明書の有効期限が切れています',
    happened: '届いた電子証明書は、有効期限を過ぎています。更新の手続きも、期限が切れたあとはできません。',
    todo: [
      '更新した証明書をこの端末に入れているときは、ブラウザーをいったん閉じてから開き直し、期限の新しいほうを選んでください。',
      APPLY,
    ],
  },
  revoked: {
    title: '電子証明書は失効しています',
    happened: '届いた電子証明書は、失効の手続きが行われたため、使えなくなりました。',
    todo: [APPLY, '失効に心当たりがないときは、下のお問い合わせ先へお電話ください。'],
  },
  closed: {
    title: 'この医療機関等は利用を終了しています',
    happened: '届いた電子証明書の医療機関等は、廃止などの手続きが済んだため、このシステムを使えなくなりました。',
    todo: [
      '別の医療機関コードで続けているときは、そのコードの電子証明書を選んでください。まだなければ、ポータルサイトで「電子証明書発行申請」を行ってください。',
      '利用の終了に心当たりがないときは、下のお問い合わせ先へお電話ください。',
    ],
  },
}

interface DoorClosedProps {
  readonly c: EligibilityContext
  readonly refusal: ClientRefusal
  readonly certificate: ShownCertificate | undefined
  /** In practice: where another certificate is picked. */
  readonly pickAgain?: string
}

/** The answer to a certificate that opens nothing: each reason has its own words. */
export async function closeDoor(
  c: EligibilityContext,
  refusal: ClientRefusal,
  { shown, pickAgain }: { readonly shown: Buffer | undefined; readonly pickAgain?: string },
): Promise<Response> {
  const certificate = await findShownCertificate(c.env.db, shown)
  const again = pickAgain === undefined ? {} : { pickAgain }
  return c.html(<DoorClosedView c={c} refusal={refusal} certificate={certificate} {...again} />, 403)
}

const DoorClosedView = ({ c, refusal, certificate, pickAgain }: DoorClosedProps) => {
  const { title, happened, todo } = TEXTS[refusal]
  const { portal, certificates } = c.env.origins
  return (
    <EligibilityPage c={c} title={title} failed>
      <h1>{title}</h1>
      <p class="lead">{happened}</p>
      {certificate && <Shown certificate={certificate} />}
      <h2>どうすればよいか</h2>
      <ul>
        {todo.map((step) => (
          <li>{step}</li>
        ))}
      </ul>
      <Actions>
        {refusal === 'none' && certificates && (
          <ButtonLink href={certificates}>
            <span>
              電子証明書
              <wbr />
              ダウンロードサイトへ
            </span>
          </ButtonLink>
        )}
        <PortalLink href={portal} />
        {pickAgain && <ButtonLink href={pickAgain}>別の電子証明書を選ぶ（練習用）</ButtonLink>}
      </Actions>
    </EligibilityPage>
  )
}

/** Terminals have several, after a renewal at the latest: which one it was. */
const Shown = ({
  certificate: { code, terminal, notBefore, notAfter },
}: {
  readonly certificate: ShownCertificate
}) => (
  <>
    <h2>届いた電子証明書</h2>
    <DescriptionList
      items={[
        { term: '医療機関等コード', value: <code>{code}</code> },
        { term: '端末名称等', value: terminal },
        {
          term: '有効期間',
          value: (
            <>
              <DateInText value={notBefore} />
              から
              <wbr />
              <DateInText value={dayOf(notAfter)} />
              まで
            </>
          ),
        },
      ]}
    />
  </>
)
