import type { Kysely } from 'kysely'
import type { DB } from '#db/schema.gen.ts'
import type { Step } from './add-step.ts'
import type { ApplicationKey, Status } from './application.ts'

export interface FoundApplication {
  readonly id: string
  readonly number: number
  readonly kind: string
  readonly status: Status
  readonly version: number
  /** As stored: read it through its kind. */
  readonly content: unknown
  readonly receivedAt: Temporal.Instant
}

export interface TakenStep {
  readonly step: Step
  readonly at: Temporal.Instant
  readonly byApplicant: boolean
  /** Nobody decided: it took effect when it was sent. */
  readonly byItself: boolean
  readonly message: string | null
}

/** One application of this institution; another one's is not found. P-12 */
export async function findApplication(
  db: Kysely<DB>,
  { institution, id }: ApplicationKey,
): Promise<FoundApplication | undefined> {
  const row = await db
    .selectFrom('applications')
    .select(['id', 'number', 'kind', 'status', 'version', 'content', 'received_at as receivedAt'])
    .where('institution_id', '=', institution)
    .where('id', '=', id)
    .executeTakeFirst()
  return row as FoundApplication | undefined
}

/** What the applicant may know of its history, newest first: not who of the reviewers has it. */
export async function findSteps(db: Kysely<DB>, { institution, id }: ApplicationKey): Promise<readonly TakenStep[]> {
  const rows = await db
    .selectFrom('application_steps')
    .select(['step', 'at', 'actor_kind', 'message'])
    .where('institution_id', '=', institution)
    .where('application_id', '=', id)
    .where('step', '<>', 'assigned')
    .orderBy('number', 'desc')
    .execute()
  return rows.map(({ actor_kind, step, ...row }) => ({
    ...row,
    step: step as Step,
    byApplicant: actor_kind === 'portal-user',
    byItself: actor_kind === 'system',
  }))
}

export interface SentVersion {
  readonly version: number
  readonly content: unknown
  readonly sentAt: Temporal.Instant
}

/** Every content that was sent, newest first. */
export const findVersions = (db: Kysely<DB>, { institution, id }: ApplicationKey): Promise<readonly SentVersion[]> =>
  db
    .selectFrom('application_versions')
    .select(['version', 'content', 'sent_at as sentAt'])
    .where('institution_id', '=', institution)
    .where('application_id', '=', id)
    .orderBy('version', 'desc')
    .execute()
