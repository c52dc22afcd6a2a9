import { sealContext } from '#platform/secrets/sealed-columns.ts'
import type { Secrets } from '#platform/secrets/secrets.ts'

export interface MailBody {
  readonly text: string
  readonly html: string
}

const context = (mail: string) => sealContext('mails.body', mail)

/** Links in a mail open accounts: what it says is stored sealed, for this one row. */
export const sealBody = (secrets: Secrets, mail: string, { text, html }: MailBody): Buffer =>
  secrets.seal(JSON.stringify({ text, html }), context(mail))

export const openBody = (secrets: Secrets, mail: string, sealed: Buffer): MailBody =>
  JSON.parse(secrets.open(sealed, context(mail))) as MailBody
