import { DRAFT_LIVES_DAYS } from '#domain/applications/delete-old-drafts.ts'
import { ConfirmLink } from '#ui/confirmation.tsx'
import { DateInText } from '#ui/date.tsx'
import { NotificationBanner } from '#ui/notification-banner.tsx'

interface KeptProps {
  readonly at: Temporal.Instant
  readonly just: boolean
  /** What is not kept. */
  readonly secret: string | undefined
  /** Of the form. */
  readonly path: string
}

/** That a draft stands in the form, since when, and what of it is not there. */
export const Kept = ({ at, just, secret, path }: KeptProps) => (
  <NotificationBanner
    kind={just ? 'success' : 'info'}
    title={just ? '下書きを保存しました' : '前回の続きから入力できます'}
    arrived={just}
    actions={
      <ConfirmLink href={`${path}/discard`} kind="quiet">
        下書きを破棄
      </ConfirmLink>
    }
  >
    <p>
      <DateInText value={at} />
      に保存した内容が入っています。申請はまだ送信されていません。
      {secret && `「${secret}」は保存していません。もう一度入力してください。`}
      {`下書きは、最後に保存してから${DRAFT_LIVES_DAYS}日で消えます。`}
    </p>
  </NotificationBanner>
)
