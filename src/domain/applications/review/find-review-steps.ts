import { type Kysely, sql } from 'kysely'
import type { DB } from '#db/schema.gen.ts'
import type { Step } from '../add-step.ts'
import type { ApplicationKey } from '../application.ts'

export interface ReviewStep {
  readonly step: Step
  readonly at: Temporal.Instant
  /** The operator's name; null for the applicant and for what happened by itself. */
  readonly by: string | null
  readonly byApplicant: boolean
  /** To the applicant; with `assigned` who has it now. */
  readonly message: string | null
}

/** The whole history with who of the reviewers did what, newest first: not for the applicant. B-02 */
export async function findReviewSteps(
  db: Kysely<DB>,
  { institution, id }: ApplicationKey,
): Promise<readonly ReviewStep[]> {
  const rows = await db
    .selectFrom('application_steps as s')
    .leftJoin('operators as o', (join) =>
      join.on('s.actor_kind', '=', 'operator').on(sql<boolean>`o.id::text = s.actor_id`),
    )
    .select(['s.step', 's.at', 's.actor_kind as actor', 's.message', 'o.name as by'])
    .where('s.institution_id', '=', institution)
    .where('s.application_id', '=', id)
    .orderBy('s.number', 'desc')
    .execute()
  return rows.map(({ actor, step, ...row }) => ({ ...row, step: step as Step, byApplicant: actor === 'portal-user' }))
}
