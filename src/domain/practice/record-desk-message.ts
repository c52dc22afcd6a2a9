import PostalMime from 'postal-mime'
import type { Work } from '#platform/work.ts'

/** Puts a mail as it came over the line into the inbox, once for each recipient. */
export async function recordDeskMessage(work: Work, raw: Buffer, recipients: readonly string[]): Promise<void> {
  const mail = await PostalMime.parse(raw)
  const rows = recipients.map((recipient) => ({
    recipient: recipient.toLowerCase(),
    sender: mail.from?.address ?? '',
    subject: readable(mail.subject) ?? '',
    message_id: mail.messageId ?? '',
    body_text: readable(mail.text) ?? null,
    body_html: readable(mail.html) ?? null,
    raw,
    received_at: work.now,
  }))
  await work.db.insertInto('desk_messages').values(rows).execute()
}

/** PostgreSQL's texts hold every character but NUL. */
const readable = (text: string | undefined) => text?.replaceAll('\0', '\ufffd')
