import { realTime, realTimeIn } from '#platform/clock/real-time.ts'
import type { Posting } from '#platform/mail/mailer.ts'
import type { Work } from '#platform/work.ts'
import { openBody } from './mail-body.ts'

/** Longer than a try can take; after a worker was killed, nobody takes its mail up before this has passed. */
const CLAIM_LASTS = Temporal.Duration.from({ minutes: 5 })

export type Claim =
  | { readonly state: 'claimed'; readonly posting: Posting }
  | { readonly state: 'finished' }
  | { readonly state: 'in-other-hands' }

/** Takes a mail in hand, by one statement: of two workers that try at once, one gets it. */
export async function claimMail({ db, secrets }: Work, id: string): Promise<Claim> {
  const mail = await db
    .updateTable('mails')
    .set((row) => ({ claimed_until: realTimeIn(CLAIM_LASTS), attempts: row('attempts', '+', 1) }))
    .where('id', '=', id)
    .where('sent_at', 'is', null)
    .where('given_up_at', 'is', null)
    .where((row) => row.or([row('claimed_until', 'is', null), row('claimed_until', '<', realTime)]))
    .returning(['id', 'recipient', 'subject', 'body', 'queued_at'])
    .executeTakeFirst()
  if (!mail) return { state: (await isWaiting(db, id)) ? 'in-other-hands' : 'finished' }
  const { recipient: to, subject, queued_at: at, body } = mail
  return { state: 'claimed', posting: { id, to, subject, at, ...openBody(secrets, id, body) } }
}

const isWaiting = (db: Work['db'], id: string) =>
  db
    .selectFrom('mails')
    .select('id')
    .where('id', '=', id)
    .where('sent_at', 'is', null)
    .where('given_up_at', 'is', null)
    .executeTakeFirst()
