import { daysUntil } from '#domain/certificates/find-expiry.ts'
import { awaitsRenewal } from '#domain/certificates/request-state.ts'
import type { FoundRequest } from '#domain/certificates/select-requests.ts'
import { dayOf } from '#platform/clock/clock.ts'
import { DateInText } from '#ui/date.tsx'
import { NotificationBanner } from '#ui/notification-banner.tsx'
import type { SignedInContext } from '../page.ts'

interface RenewalBannerProps {
  readonly c: SignedInContext
  readonly requests: readonly FoundRequest[]
}

/** Nothing until a certificate of these can be renewed, and then until all are. C-09 */
export const RenewalBanner = ({ c, requests }: RenewalBannerProps) => {
  const { certificates } = c.env.letterhead.origins
  const ends = requests.flatMap((request) => (awaitsRenewal(request, c.now) && request.notAfter) || [])
  const [first] = ends.toSorted(Temporal.Instant.compare)
  if (!first) return null
  const days = daysUntil(first, c.now)
  return (
    <NotificationBanner kind="warning" title={`更新が必要な電子証明書が${ends.length}枚あります`}>
      <p>
        {ends.length > 1 ? 'いちばん早い有効期限は、' : '有効期限は、'}
        <DateInText value={dayOf(first)} />
        {days > 0 ? `まであと${days}日です。` : '、本日までです。'}
        証明書が入っている端末で、それまでに
        {certificates ? <a href={`${certificates}/renewal`}>電子証明書の更新</a> : '電子証明書の更新'}
        を行ってください。
      </p>
    </NotificationBanner>
  )
}
