import { queueMail } from '#domain/mails/queue-mail.ts'
import { appPasswordChangedMail } from '#notices/mail/app-password-changed.ts'
import type { Work } from '#platform/work.ts'
import type { LinkageAccount } from './linkage-account.ts'

/** Tells the institution's user of the portal, who answers for its accounts. The mail holds no secret. */
export async function mailPasswordChange(work: Work, { institution, loginId }: LinkageAccount): Promise<void> {
  const user = await work.db
    .selectFrom('portal_users')
    .select(['email', 'last_name', 'first_name'])
    .where('institution_id', '=', institution)
    .where('closed_at', 'is', null)
    .executeTakeFirst()
  if (!user) return
  const name = `${user.last_name} ${user.first_name}`
  const mail = appPasswordChangedMail(work.letterhead, { name, loginId, at: work.now })
  await queueMail(work, { to: user.email, kind: 'app-password-changed', institution, ...mail })
}
