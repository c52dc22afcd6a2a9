import type { Delivery } from '#platform/mail/mailer.ts'
import type { Work } from '#platform/work.ts'

/** Notes what became of a try and lets go of the mail. `sent_at` is set once. */
export async function recordDelivery(work: Work, id: string, delivery: Delivery, givenUp: boolean): Promise<void> {
  await work.db
    .updateTable('mails')
    .set({
      claimed_until: null,
      last_error: delivery.kind === 'accepted' ? null : delivery.reason,
      sent_at: delivery.kind === 'accepted' ? work.now : null,
      given_up_at: givenUp ? work.now : null,
    })
    .where('id', '=', id)
    .where('sent_at', 'is', null)
    .execute()
}
