import type { Kysely } from 'kysely'
import type { DB } from '#db/schema.gen.ts'
import type { Secrets } from '#platform/secrets/secrets.ts'
import { openBody } from './mail-body.ts'

export interface SentMail {
  readonly id: string
  readonly kind: string
  readonly recipient: string
  readonly subject: string
  readonly queuedAt: Temporal.Instant
  readonly sentAt: Temporal.Instant | null
  /** The mail server would not take it, or could not be reached for three days. */
  readonly givenUpAt: Temporal.Instant | null
}

export interface OpenedMail extends SentMail {
  readonly text: string
  readonly html: string
}

/** The mails of an institution, newest first, as 「マイリスト」 lists them; `before` continues a list. P-29 */
export function findMails(
  db: Kysely<DB>,
  institution: string,
  { most, before }: { most: number; before?: string | undefined },
): Promise<SentMail[]> {
  return selectMails(db)
    .where('institution_id', '=', institution)
    .$if(before !== undefined, (query) => query.where('id', '<', before ?? ''))
    .orderBy('id', 'desc')
    .limit(most)
    .execute()
}

/** One mail of an institution with what it says. */
export async function openMail(
  { db, secrets }: { readonly db: Kysely<DB>; readonly secrets: Secrets },
  institution: string,
  id: string,
): Promise<OpenedMail | undefined> {
  const row = await selectMails(db)
    .select('body')
    .where('institution_id', '=', institution)
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) return undefined
  const { body, ...mail } = row
  return { ...mail, ...openBody(secrets, id, body) }
}

const selectMails = (db: Kysely<DB>) =>
  db
    .selectFrom('mails')
    .select(['id', 'kind', 'recipient', 'subject', 'queued_at as queuedAt', 'sent_at as sentAt'])
    .select('given_up_at as givenUpAt')
