import { sql } from 'kysely'
import { newId } from '#platform/new-id.ts'
import type { Random } from '#platform/random.ts'
import type { Work } from '#platform/work.ts'

/** Of a kind, with a content that the kind can read. */
export interface InventedKind {
  readonly slug: string
  readonly content: unknown
}

export interface Applicant {
  readonly id: string
  readonly user: string
  readonly registeredAt: Temporal.Instant
  readonly random: Random
}

/** Undecided and decided ones, alternately: as many wait as were decided. */
const STATUSES = [
  'received',
  'approved',
  'in-review',
  'rejected',
  'received',
  'approved',
  'returned',
  'withdrawn',
] as const
const DECIDED: readonly string[] = ['approved', 'rejected', 'withdrawn']
const WEIGHTS = ['wrong', 'look', 'look', null, null, null, null, null, null, null] as const

/** The oldest waits so long. */
const SPREAD_MINUTES = 14 * 24 * 60

/**
 * Gives each of these invented institutions so many applications, in every status, received over the last fortnight,
 * each with its version and its first step. Nothing comes of the approved ones.
 */
export async function generateApplications(
  work: Work,
  applicants: readonly Applicant[],
  { each, kinds }: { readonly each: number; readonly kinds: readonly InventedKind[] },
): Promise<void> {
  const rows = applicants.flatMap((one) =>
    Array.from({ length: each }, (_, index) => applicationRow(work, one, index, kinds)),
  )
  await work.db.insertInto('applications').values(rows).execute()
  const institutions = applicants.map(({ id }) => id)
  await sql`insert into application_versions
    select institution_id, id, version, content, received_at from applications
    where institution_id = any(${institutions})`.execute(work.db)
  await sql`insert into application_steps (institution_id, application_id, number, step, at, actor_kind, actor_id)
    select institution_id, id, 1, 'received', received_at, 'portal-user', portal_user_id from applications
    where institution_id = any(${institutions})`.execute(work.db)
}

function applicationRow({ now }: Work, { id, user, random }: Applicant, index: number, kinds: readonly InventedKind[]) {
  const pick = <Of>(from: readonly Of[]): Of => from[random.bytes(4).readUInt32BE() % from.length] as Of
  const at = now.subtract({ minutes: random.bytes(4).readUInt32BE() % SPREAD_MINUTES })
  const status = STATUSES[index % STATUSES.length] as (typeof STATUSES)[number]
  const kind = pick(kinds)
  return {
    institution_id: id,
    id: newId({ now: at, random }),
    kind: kind.slug,
    status,
    content: JSON.stringify(kind.content),
    portal_user_id: user,
    received_at: at,
    changed_at: at,
    decided_at: DECIDED.includes(status) ? at : null,
    findings: pick(WEIGHTS),
  }
}
