import { sql } from 'kysely'
import type { Work } from '#platform/work.ts'
import type { ApplicationKey } from './application.ts'

export type Step =
  | 'received'
  | 'in-review'
  | 'returned'
  | 'sent-again'
  | 'approved'
  | 'rejected'
  | 'withdrawn'
  | 'assigned'

/** Adds a step to the history; the application's row is locked by whoever changes it. */
export async function addStep(work: Work, { institution, id }: ApplicationKey, step: Step, message?: string) {
  const { db, now, actor } = work
  const number = sql<number>`(select coalesce(max(number), 0) + 1 from application_steps
    where institution_id = ${institution} and application_id = ${id})`
  await db
    .insertInto('application_steps')
    .values({
      institution_id: institution,
      application_id: id,
      number,
      step,
      at: now,
      actor_kind: actor.kind,
      actor_id: actor.id ?? null,
      message: message ?? null,
    })
    .execute()
}
