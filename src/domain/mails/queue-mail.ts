import { findArticle } from '#domain/content/find-articles.ts'
import { UNCHANGED } from '#domain/content/standing-articles.ts'
import { composeMail } from '#notices/mail/compose-mail.ts'
import type { ComposedMail, MailContent } from '#notices/mail/mail.ts'
import { readWording, reword } from '#notices/mail/wording.ts'
import { newId } from '#platform/new-id.ts'
import type { Work } from '#platform/work.ts'
import { sealBody } from './mail-body.ts'

export interface OutgoingMail {
  readonly to: string
  /** The slug of the mail, such as `reset-password`: file in notices/mail, and word in lists and logs. */
  readonly kind: string
  /** Whose list of sent mails it stands in; none before an institution is registered. */
  readonly institution?: string
  readonly subject: string
  readonly text: string
  readonly html: string
  /** What is laid out in them; without it the mail goes as it is. */
  readonly content?: MailContent
}

declare module '#platform/jobs/jobs.ts' {
  interface JobData {
    'deliver-mail': { readonly mail: string }
  }
}

/**
 * Queues a mail: a row, and a job that delivers it. Both exist exactly when the change they speak of does, so a mail
 * is never sent for something that was rolled back and never forgotten for something that happened. Returns its id.
 */
export async function queueMail(work: Work, outgoing: OutgoingMail): Promise<string> {
  const id = newId(work)
  const mail = { ...outgoing, ...(await inEditorsWords(work, outgoing)) }
  await work.db
    .insertInto('mails')
    .values({
      id,
      institution_id: mail.institution ?? null,
      recipient: mail.to,
      kind: mail.kind,
      subject: mail.subject,
      body: sealBody(work.secrets, id, mail),
      queued_at: work.now,
    })
    .execute()
  await work.jobs.send(work, 'deliver-mail', { mail: id })
  return id
}

/** The mail laid out as editors worded its kind, where they did. B-08 */
async function inEditorsWords(work: Work, { kind, content }: OutgoingMail): Promise<Partial<ComposedMail>> {
  const article = content && (await findArticle(work.db, work.now, 'mail', kind))
  if (!article || article.body === UNCHANGED) return {}
  return composeMail(work.letterhead, reword(content, readWording(article.body)))
}
