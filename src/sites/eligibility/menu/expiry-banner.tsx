import type { Expiry } from '#domain/certificates/find-expiry.ts'
import { dayOf } from '#platform/clock/clock.ts'
import { DateInText } from '#ui/date.tsx'
import { NotificationBanner } from '#ui/notification-banner.tsx'
import type { AccountContext } from '../page.ts'

interface ExpiryBannerProps {
  readonly c: AccountContext
  readonly expiry: Expiry
}

/** From 90 days before the end; once it is renewed, until the terminal shows the new one. C-09 */
export const ExpiryBanner = ({ c, expiry }: ExpiryBannerProps) =>
  expiry.renewedUntil ? <Renewed c={c} expiry={expiry} until={expiry.renewedUntil} /> : <Ending c={c} expiry={expiry} />

const Ending = ({ c, expiry: { notAfter, daysLeft } }: ExpiryBannerProps) => {
  const { certificates } = c.env.letterhead.origins
  const left = daysLeft > 0 ? `まであと${daysLeft}日です` : 'は本日までです'
  return (
    <NotificationBanner kind="warning" title={`この端末の電子証明書の有効期限${left}`}>
      <p>
        <DateInText value={dayOf(notAfter)} />
        を過ぎると、この端末からこの画面を開けなくなります。
        {certificates && <a href={`${certificates}/renewal`}>電子証明書の更新</a>}
        {certificates ? 'を、この端末で行ってください。' : '証明書を入れた担当の方に、更新をご相談ください。'}
      </p>
    </NotificationBanner>
  )
}

/** The next one is there; what was shown is the one before. */
const Renewed = ({ c, expiry: { notAfter }, until }: ExpiryBannerProps & { readonly until: Temporal.Instant }) => {
  const { certificates } = c.env.letterhead.origins
  return (
    <NotificationBanner kind="warning" title="新しい電子証明書ができています。この端末に入れてください">
      <p>
        いまの証明書は、
        <DateInText value={dayOf(notAfter)} />
        までです。その日を過ぎると、この端末からこの画面を開けなくなります。新しい証明書は、
        <DateInText value={dayOf(until)} />
        まで使えます。
      </p>
      <ul>
        <li>
          まだ入れていないときは、
          {certificates ? <a href={`${certificates}/renewal`}>新しい証明書の受け取り</a> : '証明書を入れた担当の方に'}
          {certificates ? 'を、この端末で開いてください。' : 'ご相談ください。'}
        </li>
        <li>入れてあるときは、ブラウザーをすべて閉じて開き直し、期限の新しい証明書を選んでください。</li>
      </ul>
    </NotificationBanner>
  )
}
