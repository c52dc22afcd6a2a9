import { AsyncLocalStorage } from 'node:async_hooks'
import type pg from 'pg'
import { type Db, fromKysely, PgBoss } from 'pg-boss'
import type { Log } from '../log/log.ts'
import { installQueues } from './install-queues.ts'
import type { JobHandlers, Jobs, Queues } from './jobs.ts'
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
 * pg-boss is never started, it only writes the row, through the connection of the transaction. So does its look-up of
 * the queue before the first job: through a connection of its own it could wait for the transactions that hold all.
 */
export function openJobs({ pool, url, queues, log }: JobsOptions): OpenJobs {
  const sending = new AsyncLocalStorage<Db>()
  const executeSql: Db['executeSql'] = (text, values) => transactionOf(sending).executeSql(text, values)
  const sender = new PgBoss({ db: { executeSql } })
  return {
    jobs: {
      async send({ db }, name, data, { startAfter } = {}) {
        const options = startAfter && { startAfter: `${startAfter}` }
        await sending.run(fromKysely(db), () => sender.send(name, data, options))
      },
    },
    install: () => installQueues(pool, queues),
    work: (handlers) => workOnQueues({ url, queues, handlers, log }),
  }
}

function transactionOf(sending: AsyncLocalStorage<Db>): Db {
  const transaction = sending.getStore()
  if (!transaction) throw new Error('a job is sent in a transaction')
  return transaction
}
