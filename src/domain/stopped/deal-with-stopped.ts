import { record } from '#domain/audit/record.ts'
import { dropDeadLetters, takeDeadLetter } from '#platform/jobs/dead-letters.ts'
import type { JobName } from '#platform/jobs/jobs.ts'
import type { Work } from '#platform/work.ts'
import type { Stopped } from './find-stopped.ts'
import { JOB_NAMES } from './job-names.ts'

type Item = Pick<Stopped, 'what' | 'id'>

/**
 * Has it done once more, with all its tries; the reason it stopped for should be gone. @returns whether it was still
 * there: of two people who do so at once, one does. X-09
 */
export async function retryStopped(work: Work, { what, id }: Item): Promise<boolean> {
  const done = what === 'mail' ? await retryMail(work, id) : await retryJob(work, id)
  if (done)
    record(work, 'retry-stopped', { subject: `${what}:${id}`, ...(done.queue && { detail: { job: done.queue } }) })
  return done !== undefined
}

/** It stays undone, and leaves the list. */
export async function setStoppedAside(work: Work, { what, id }: Item): Promise<boolean> {
  const done = what === 'mail' ? await setMailAside(work, id) : await takeDeadLetter(work.db, id)
  if (done)
    record(work, 'set-stopped-aside', { subject: `${what}:${id}`, ...(done.queue && { detail: { job: done.queue } }) })
  return done !== undefined
}

interface Dealt {
  readonly queue?: string
}

async function retryMail(work: Work, id: string): Promise<Dealt | undefined> {
  const mail = await givenUp(work, id, { given_up_at: null })
  if (!mail) return undefined
  await dropDeadLetters(work.db, 'deliver-mail', { mail: id })
  await work.jobs.send(work, 'deliver-mail', { mail: id })
  return {}
}

async function setMailAside(work: Work, id: string): Promise<Dealt | undefined> {
  const mail = await givenUp(work, id, { set_aside_at: work.now })
  if (!mail) return undefined
  await dropDeadLetters(work.db, 'deliver-mail', { mail: id })
  return {}
}

const givenUp = ({ db }: Work, id: string, change: { given_up_at: null } | { set_aside_at: Temporal.Instant }) =>
  db
    .updateTable('mails')
    .set(change)
    .where('id', '=', id)
    .where('given_up_at', 'is not', null)
    .where('set_aside_at', 'is', null)
    .returning('id')
    .executeTakeFirst()

/** A job of a kind that no longer exists can only be set aside. */
async function retryJob(work: Work, id: string): Promise<Dealt | undefined> {
  const taken = await takeDeadLetter(work.db, id, Object.keys(JOB_NAMES))
  if (!taken) return undefined
  await work.jobs.send(work, taken.queue as JobName, (taken.data ?? {}) as never)
  return { queue: taken.queue }
}
