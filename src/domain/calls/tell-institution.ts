import { queueMail } from '#domain/mails/queue-mail.ts'
import { type DoneByTelephone, doneByTelephoneMail } from '#notices/mail/done-by-telephone.ts'
import type { Work } from '#platform/work.ts'

/** Tells the institution's user by mail what was done by telephone. Without a user there is nobody to tell. */
export async function tellInstitution(
  work: Work,
  institution: string,
  told: Pick<DoneByTelephone, 'what' | 'account' | 'next'>,
): Promise<void> {
  const user = await work.db
    .selectFrom('portal_users as u')
    .innerJoin('institutions as i', 'i.id', 'u.institution_id')
    .select(['u.email', 'u.last_name', 'u.first_name', 'i.name'])
    .where('u.institution_id', '=', institution)
    .where('u.closed_at', 'is', null)
    .executeTakeFirst()
  if (!user) return
  const name = `${user.last_name} ${user.first_name}`
  const mail = doneByTelephoneMail(work.letterhead, { ...told, name, institution: user.name, at: work.now })
  await queueMail(work, { to: user.email, kind: 'done-by-telephone', institution, ...mail })
}
