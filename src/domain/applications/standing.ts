import type { Kysely } from 'kysely'
import type { DB } from '#db/schema.gen.ts'
import { type AppAccount, findAppAccounts } from '#domain/app-accounts/find-app-accounts.ts'
import { countHeldLinkages } from '#domain/app-accounts/hold-linkages.ts'
import { type CoLocation, findCoLocation } from '#domain/co-locations/co-location.ts'
import { type Status, UNDECIDED } from './application.ts'

/** Where an institution stands: what it uses and what it has applied for. Cards and forms depend on nothing else. */
export interface Standing {
  readonly institution: {
    readonly id: string
    readonly kind: string
    readonly code: string | null
    /** 登録記号番号 of 施術所等. */
    readonly registrationNumber: string | null
    readonly name: string
  }
  readonly now: Temporal.Instant
  /** By programme; missing when it was never approved. */
  readonly usages: Readonly<Partial<Record<string, Usage>>>
  /** Undecided applications, by kind. */
  readonly open: Readonly<Partial<Record<string, OpenApplication>>>
  /** W and WA accounts, ended ones too. */
  readonly appAccounts: readonly AppAccount[]
  /** 併設, as it is declared. */
  readonly coLocation: CoLocation | undefined
  /** Places of WA accounts that are taken, by accounts and by undecided applications. */
  readonly linkagesHeld: number
}

export interface Usage {
  readonly content: unknown
  readonly startedAt: Temporal.Instant
  readonly goLiveOn: Temporal.PlainDate | null
  readonly endedAt: Temporal.Instant | null
}

export interface OpenApplication {
  readonly id: string
  readonly number: number
  readonly status: Status
  readonly receivedAt: Temporal.Instant
}

export async function findStanding(
  db: Kysely<DB>,
  now: Temporal.Instant,
  institution: string,
): Promise<Standing | undefined> {
  const found = await db
    .selectFrom('institutions')
    .select(['id', 'kind', 'code', 'registration_number as registrationNumber', 'name'])
    .where('id', '=', institution)
    .executeTakeFirst()
  if (!found) return undefined
  const usages = await db
    .selectFrom('usages')
    .select(['programme', 'content', 'started_at as startedAt', 'go_live_on as goLiveOn', 'ended_at as endedAt'])
    .where('institution_id', '=', institution)
    .execute()
  const open = await db
    .selectFrom('applications')
    .select(['kind', 'id', 'number', 'status', 'received_at as receivedAt'])
    .where('institution_id', '=', institution)
    .where('status', 'in', UNDECIDED)
    .orderBy('received_at')
    .execute()
  return {
    institution: found,
    now,
    usages: Object.fromEntries(usages.map(({ programme, ...usage }) => [programme, usage])),
    open: Object.fromEntries(open.map(({ kind, ...application }) => [kind, application])) as Standing['open'],
    appAccounts: await findAppAccounts(db, institution),
    coLocation: await findCoLocation(db, institution),
    linkagesHeld: await countHeldLinkages(db, institution),
  }
}

/** In use now: approved once, and not ended. */
export const uses = ({ usages, now }: Standing, programme: string): boolean => {
  const usage = usages[programme]
  return usage !== undefined && (usage.endedAt === null || Temporal.Instant.compare(usage.endedAt, now) > 0)
}
