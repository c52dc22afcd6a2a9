import { applicationNumber, type Status } from '#domain/applications/application.ts'
import { findByNumber, type NumberedApplication } from '#domain/applications/review/find-by-number.ts'
import { NotificationBanner } from '#ui/notification-banner.tsx'
import type { OperatorContext } from '../page.ts'

/** What was done to it, as far as a reviewer does it. */
export const DECIDED: Readonly<Partial<Record<Status, string>>> = {
  approved: '承認しました',
  returned: '差し戻しました',
  rejected: '却下しました',
}

/** The application that was decided just before, by its number in the address; how it stands is asked, not believed. */
export async function findDecided(c: OperatorContext): Promise<NumberedApplication | undefined> {
  const number = /^\d{1,9}$/.exec(c.query.get('decided') ?? '')?.[0]
  return number && c.request.method === 'GET' ? findByNumber(c.env.db, Number(number)) : undefined
}

/** After a decision, above whatever is shown next. */
export const DecidedMessage = ({ decided }: { readonly decided: NumberedApplication | undefined }) => {
  const words = decided && DECIDED[decided.status]
  if (!decided || !words) return null
  const { number, institution, id, institutionName } = decided
  return (
    <NotificationBanner kind="success" title={`${applicationNumber(number)}（${institutionName}）を${words}`} arrived>
      申請者にメールでお知らせしました。<a href={`/applications/${institution}/${id}`}>この申請を開く</a>
    </NotificationBanner>
  )
}
