import type { Work } from '../work.ts'

/** Queues a job as a row of the same transaction: it exists exactly when the change does. */
export interface Jobs {
  send<Name extends keyof JobData>(work: Pick<Work, 'db'>, name: Name, data: JobData[Name], options?: JobOptions): Promise<void>
}

export interface JobOptions {
  /** Not before this real instant (the queue's clock is the database's, not the practice clock). */
  readonly startAfter?: Date
  /** At most one waiting job with this key. */
  readonly singletonKey?: string
}

/** Every kind of job and what it carries: ids only, never a secret. A domain module adds its own by declaration merging. */
// biome-ignore lint/suspicious/noEmptyInterface: filled by declaration merging
export interface JobData {}
