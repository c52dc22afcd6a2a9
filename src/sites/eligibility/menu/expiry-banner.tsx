import type { Expiry } from '#domain/certificates/find-expiry.ts'
import { dayOf } from '#platform/clock/clock.ts'
import { DateInText } from '#ui/date.tsx'
import { NotificationBanner } from '#ui/notification-banner.tsx'
import type { AccountContext } from '../page.ts'

interface ExpiryBannerProps {
  readonly c: AccountContext
  readonly expiry: Expiry
}

/** From 90 days before the end until it is renewed. C-09 */
export const ExpiryBanner = ({ c, expiry: { notAfter, daysLeft } }: ExpiryBannerProps) => {
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
