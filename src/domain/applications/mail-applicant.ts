import { queueMail } from '#domain/mails/queue-mail.ts'
import { applicationMail } from '#notices/mail/application.ts'
import type { Work } from '#platform/work.ts'
import { type Application, applicationNumber } from './application.ts'
import type { ApplicationKind, Line } from './application-kind.ts'

export type Occasion = 'receipt' | 'returned' | 'rejected' | 'completion'

/** Tells the applicant by mail what became of the application. P-14, P-15, P-20 */
export async function mailApplicant<Content>(
  work: Work,
  kind: ApplicationKind<Content>,
  application: Application<Content>,
  occasion: Occasion,
  message?: string,
): Promise<void> {
  const { institution, portalUser, number, content } = application
  const user = await work.db
    .selectFrom('portal_users')
    .select(['email', 'last_name', 'first_name'])
    .where('institution_id', '=', institution)
    .where('id', '=', portalUser)
    .executeTakeFirstOrThrow()
  const mail = applicationMail(work.letterhead, {
    occasion,
    name: `${user.last_name} ${user.first_name}`,
    kind: kind.name,
    number: applicationNumber(number),
    wording: occasion === 'completion' ? kind.mails.completion : kind.mails.receipt,
    lines: linesOf(kind, content, occasion),
    ...(message ? { message } : {}),
  })
  await queueMail(work, { to: user.email, kind: `application-${occasion}`, institution, ...mail })
}

function linesOf<Content>(kind: ApplicationKind<Content>, content: Content, occasion: Occasion): readonly Line[] {
  if (occasion === 'receipt' || kind.takesEffectAtOnce) return (kind.mistyped ?? kind.describe)(content)
  return (occasion === 'completion' && kind.completed?.(content)) || []
}
