import { NotificationBanner } from '#ui/notification-banner.tsx'

export const RETRY_AFTER = { 'retry-after': '3600' }

/** So many mails went to this address, or from this network, that the next has to wait. */
export const TooManyMails = () => (
  <NotificationBanner kind="warning" title="まだメールを送っていません" arrived>
    <p>
      短い時間に何度もメールを送ったため、少し時間を置いています。入力した内容は残っています。1時間ほど待ってから、もう一度お試しください。
    </p>
  </NotificationBanner>
)
