import { type JobResult, type JobWithMetadata, PgBoss } from 'pg-boss'
import { TOKYO } from '../clock/clock.ts'
import type { Log } from '../log/log.ts'
import { Hopeless, type JobHandler, type JobHandlers, type Queue, type Queues } from './jobs.ts'

export interface Worker {
  /** Takes no new job and lets those under way finish. */
  stop(): Promise<void>
}

interface WorkerOptions {
  readonly url: string
  readonly queues: Queues
  readonly handlers: JobHandlers
  readonly log: Log
}

/** Two for fetching and settling; pg-boss opens one more to listen on. */
const CONNECTIONS = 2
const STOP_WITHIN_MS = 30_000
/** A new job announces itself; retries whose hour has come are looked for this often. */
const LOOK_EVERY_SECONDS = 5
const SUPERVISE_EVERY_SECONDS = 30

/** Starts pg-boss with its maintenance and schedules, and gives each kind of job to its handler. */
export async function workOnQueues({ url, queues, handlers, log }: WorkerOptions): Promise<Worker> {
  const boss = new PgBoss({
    connectionString: url,
    max: CONNECTIONS,
    useListenNotify: true,
    superviseIntervalSeconds: SUPERVISE_EVERY_SECONDS,
    monitorIntervalSeconds: SUPERVISE_EVERY_SECONDS,
  })
  boss.on('error', (error) => log.warn({ err: error }, 'the job queue has trouble'))
  boss.on('warning', ({ message, data }) => log.warn({ data }, message))
  await boss.start()
  for (const [name, queue] of Object.entries<Queue>(queues)) {
    await setSchedule(boss, name, queue.cron)
    const handler = handlers[name as keyof JobHandlers] as JobHandler<unknown>
    await boss.work(
      name,
      {
        includeMetadata: true,
        perJobResults: true,
        localConcurrency: queue.atOnce,
        notifyPollingIntervalSeconds: LOOK_EVERY_SECONDS,
      },
      (jobs: JobWithMetadata<unknown>[]) => Promise.all(jobs.map((job) => attempt(job, handler, log))),
    )
  }
  return { stop: () => boss.stop({ graceful: true, timeout: STOP_WITHIN_MS }) }
}

const setSchedule = (boss: PgBoss, name: string, cron: string | undefined) =>
  cron ? boss.schedule(name, cron, {}, { tz: TOKYO }) : boss.unschedule(name)

async function attempt(job: JobWithMetadata<unknown>, handler: JobHandler<unknown>, log: Log): Promise<JobResult> {
  const number = job.retryCount + 1
  const isLast = job.retryCount >= job.retryLimit
  try {
    await handler(job.data, { number, isLast })
    return { id: job.id, status: 'completed' }
  } catch (error) {
    const hopeless = error instanceof Hopeless
    log[hopeless || isLast ? 'error' : 'warn']({ err: error, job: job.name, id: job.id, try: number }, 'job failed')
    return { id: job.id, status: hopeless ? 'deadletter' : 'failed', output: { message: (error as Error).message } }
  }
}
