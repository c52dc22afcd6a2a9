import type { WorkEnvironment } from '#platform/work.ts'

/** The notices of the day go out by the real time, once a day; whoever moved the clock of practice need not wait for it. C-09 */
export const sendNoticesOfToday = ({ db, jobs }: Pick<WorkEnvironment, 'db' | 'jobs'>): Promise<void> =>
  db.transaction().execute((transaction) => jobs.send({ db: transaction }, 'send-expiry-notices', {}))
