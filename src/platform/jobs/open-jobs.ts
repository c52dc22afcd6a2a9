import type { Kysely } from 'kysely'
import type pg from 'pg'
import { fromKysely, PgBoss } from 'pg-boss'
import type { DB } from '#db/schema.gen.ts'
import type { Log } from '../log/log.ts'
import { installQueues } from './install-queues.ts'
import type { JobHandlers, Jobs, Queues } from './jobs.ts'
import { databaseOf } from './pool-database.ts'
import { type Worker, workOnQueues } from './work-on-queues.ts'

export interface JobsOptions {
  readonly pool: pg.Pool
  /** Of the same database, for the connections of a worker. */
  readonly url: string
  readonly queues: Queues
  readonly log: Log
}

export interface OpenJobs {
  readonly jobs: Jobs
  /** Creates what the queues need in the database. Idempotent; several processes may do it at once. */
  install(): Promise<void>
  /** Begins to work on jobs, in this process too. */
  work(handlers: JobHandlers): Promise<Worker>
}

/**
 * Opens the queue on pg-boss. A process that only sends opens no connection for it and runs no maintenance: its
 * pg-boss is never started, it only writes the row, through the connection of the transaction.
 */
export function openJobs({ pool, url, queues, log }: JobsOptions): OpenJobs {
  const sender = new PgBoss({ db: databaseOf(pool) })
  return {
    jobs: {
      async send({ db }, name, data, { startAfter } = {}) {
        await sender.send(name, data, {
          db: throughTransaction(db),
          ...(startAfter && { startAfter: `${startAfter}` }),
        })
      },
    },
    install: () => installQueues(pool, queues),
    work: (handlers) => workOnQueues({ url, queues, handlers, log }),
  }
}

const throughTransaction = (db: Kysely<DB>) => fromKysely(db)
