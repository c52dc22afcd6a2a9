import type { Programme } from '#domain/applications/application-kind.ts'
import type { Work } from '#platform/work.ts'

export interface UsageKey {
  readonly institution: string
  readonly programme: Programme
}

export interface LockedUsage {
  readonly goLiveOn: Temporal.PlainDate | null
  readonly endedAt: Temporal.Instant | null
}

/** The usage as it is now, kept so until the end of the transaction; nothing when the programme is not in use. */
export const lockUsage = ({ db, now }: Work, { institution, programme }: UsageKey): Promise<LockedUsage | undefined> =>
  db
    .selectFrom('usages')
    .select(['go_live_on as goLiveOn', 'ended_at as endedAt'])
    .where('institution_id', '=', institution)
    .where('programme', '=', programme)
    .where((where) => where.or([where('ended_at', 'is', null), where('ended_at', '>', now)]))
    .forUpdate()
    .executeTakeFirst()
