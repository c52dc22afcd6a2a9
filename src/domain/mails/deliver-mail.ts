import type { Actor } from '#platform/actor.ts'
import { Hopeless, type Try } from '#platform/jobs/jobs.ts'
import type { Metrics } from '#platform/log/metrics.ts'
import type { Mailer } from '#platform/mail/mailer.ts'
import { transact, type WorkEnvironment } from '#platform/work.ts'
import { claimMail } from './claim-mail.ts'
import { recordDelivery } from './record-delivery.ts'

export interface DeliveryEnvironment extends WorkEnvironment {
  readonly mailer: Mailer
  readonly metrics: Pick<Metrics, 'mails'>
}

const WORKER: Actor = { kind: 'system', id: 'deliver-mail', via: 'worker' }

/**
 * Hands a queued mail to the mail server. A mail that was sent, given up or deleted meanwhile is done; one that another
 * worker has in hand is looked at again later. It can be sent twice in one case only: when this process is killed, or
 * the database goes away, between the server's acceptance and our note of it. Both then bear the same Message-ID, by
 * which mail programs and servers know them for one.
 */
export async function deliverMail(env: DeliveryEnvironment, id: string, attempt: Try): Promise<void> {
  const claim = await transact(env, WORKER, (work) => claimMail(work, id))
  if (claim.state === 'finished') return
  if (claim.state === 'in-other-hands') throw new Error('another worker is sending this mail')
  const delivery = await env.mailer.send(claim.posting)
  env.metrics.mails.inc({ outcome: delivery.kind })
  const givenUp = delivery.kind === 'refused' || (delivery.kind === 'later' && attempt.isLast)
  await transact(env, WORKER, (work) => recordDelivery(work, id, delivery, givenUp))
  if (delivery.kind === 'refused') throw new Hopeless(delivery.reason)
  if (delivery.kind === 'later') throw new Error(delivery.reason)
}
