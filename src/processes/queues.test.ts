import assert from 'node:assert/strict'
import { test } from 'node:test'
import { JOB_NAMES } from '#domain/stopped/job-names.ts'
import type { Queue } from '#platform/jobs/jobs.ts'
import { QUEUES } from './queues.ts'

/** As pg-boss waits, without its bit of chance: doubled each time, up to the most. */
function triedForHours({ retries, retryAfter, retryAtMost }: Queue): number {
  const waits = Array.from({ length: retries }, (_, n) =>
    Math.min(retryAfter.total('seconds') * 2 ** n, retryAtMost.total('seconds')),
  )
  return waits.reduce((sum, wait) => sum + wait, 0) / 3600
}

test('[X-09] a mail is tried for three days, more often at first', () => {
  const hours = triedForHours(QUEUES['deliver-mail'])
  assert.ok(hours > 71 && hours < 74, `${hours} hours`)
})

test('[X-09] every kind of job has a name that people read, for when it stops', () => {
  assert.deepEqual(Object.keys(JOB_NAMES).sort(), Object.keys(QUEUES).sort())
})
