import type pg from 'pg'
import { PgBoss, type QueueOptions } from 'pg-boss'
import type { Queue, Queues } from './jobs.ts'
import { databaseOf } from './pool-database.ts'

/** Where jobs end that were given up: kept until somebody deals with them. */
export const DEAD_LETTERS = 'dead-letters'

const KEEP_DONE = Temporal.Duration.from({ hours: 24 })
const KEEP_DEAD = Temporal.Duration.from({ hours: 24 * 365 })
/** A worker that was killed is noticed when its heartbeat has been missing for this long. */
const HEARTBEAT = Temporal.Duration.from({ seconds: 30 })

/** Creates pg-boss' tables, or brings them up to date, and the queues with their present rules. */
export async function installQueues(pool: pg.Pool, queues: Queues): Promise<void> {
  const boss = new PgBoss({ db: databaseOf(pool), supervise: false, schedule: false })
  await boss.start()
  try {
    await boss.createQueue(DEAD_LETTERS, { retentionSeconds: KEEP_DEAD.total('seconds') })
    for (const [name, queue] of Object.entries<Queue>(queues)) {
      await boss.createQueue(name, { ...rulesOf(queue), deadLetter: DEAD_LETTERS })
      await boss.updateQueue(name, rulesOf(queue))
    }
  } finally {
    await boss.stop({ graceful: false })
  }
}

const rulesOf = (queue: Queue): QueueOptions & { notify: boolean } => ({
  retryLimit: queue.retries,
  retryDelay: queue.retryAfter.total('seconds'),
  retryDelayMax: queue.retryAtMost.total('seconds'),
  retryBackoff: true,
  expireInSeconds: queue.within.total('seconds'),
  heartbeatSeconds: HEARTBEAT.total('seconds'),
  deleteAfterSeconds: KEEP_DONE.total('seconds'),
  notify: true,
})
