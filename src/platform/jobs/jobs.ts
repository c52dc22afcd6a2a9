import type { Work } from '../work.ts'

/** Queues a job as a row of the same transaction: it exists exactly when the change does. */
export interface Jobs {
  send<Name extends JobName>(
    work: Pick<Work, 'db'>,
    name: Name,
    data: JobData[Name],
    options?: JobOptions,
  ): Promise<void>
}

export interface JobOptions {
  /** Not before this real instant (the queue's clock is the database's, not the practice clock). */
  readonly startAfter?: Temporal.Instant
}

/** Every kind of job and what it carries: ids only, never a secret. A domain module adds its own by declaration merging. */
// biome-ignore lint/suspicious/noEmptyInterface: filled by declaration merging
export interface JobData {}

export type JobName = keyof JobData & string

/** How a kind of job is tried, and tried again. All times are real times. */
export interface Queue {
  /** Further tries after the first; then it goes to the dead letters. */
  readonly retries: number
  /** Until the first retry; doubled (with some chance) for each further one … */
  readonly retryAfter: Temporal.Duration
  /** … up to this. */
  readonly retryAtMost: Temporal.Duration
  /** A try that takes longer counts as failed. */
  readonly within: Temporal.Duration
  /** Jobs of this kind that one process works on at the same time. */
  readonly atOnce: number
  /** Queued by the clock of Tokyo: minute hour day month weekday. */
  readonly cron?: string
}

/** Every kind of job has a queue. */
export type Queues = { readonly [Name in JobName]: Queue }

/** Which try of a job this is, from 1, and whether another will follow if it fails. */
export interface Try {
  readonly number: number
  readonly isLast: boolean
}

/**
 * Does a job. It may be called twice for one job (a process was killed, a connection broke), so it asks the database
 * what is left to do. Throwing means: try again later.
 */
export type JobHandler<Data> = (data: Data, attempt: Try) => Promise<void>

/** Every kind of job has a handler. */
export type JobHandlers = { readonly [Name in JobName]: JobHandler<JobData[Name]> }

/** Thrown by a handler when trying again cannot help: the job goes to the dead letters at once. */
export class Hopeless extends Error {}
