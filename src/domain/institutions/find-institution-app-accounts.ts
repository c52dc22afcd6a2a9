import type { Kysely } from 'kysely'
import type { DB } from '#db/schema.gen.ts'
import { type AppAccountKind, type AppAccountState, stateOf } from '#domain/app-accounts/app-account.ts'
import { linkageKey } from '#domain/linkage/linkage-door.ts'
import type { Secrets } from '#platform/secrets/secrets.ts'
import { doorName, findSignInLocks } from './find-sign-in-locks.ts'

export interface InstitutionAppAccount {
  readonly id: string
  readonly kind: AppAccountKind
  readonly loginId: string
  readonly note: string
  readonly state: AppAccountState
  readonly createdAt: Temporal.Instant
  readonly lastSignedInAt: Temporal.Instant | null
  /** Whether an authenticator app is registered; only レセコン連携 asks for one. */
  readonly enrolled: boolean
  /** Passwords or codes are refused until then. */
  readonly lockedUntil: Temporal.Instant | undefined
}

/** The W and WA accounts of an institution, ended ones too, in the order of their numbers. */
export async function findInstitutionAppAccounts(
  { db, secrets, now }: { readonly db: Kysely<DB>; readonly secrets: Secrets; readonly now: Temporal.Instant },
  institution: string,
): Promise<readonly InstitutionAppAccount[]> {
  const rows = await db
    .selectFrom('app_accounts as a')
    .innerJoin('institutions as i', 'i.id', 'a.institution_id')
    .leftJoin('second_factors as f', (join) =>
      join.on('f.site', '=', 'linkage').on((on) => on('f.subject', '=', on.cast<string>('a.id', 'text'))),
    )
    .select(['a.id', 'a.kind', 'a.login_id', 'a.note', 'a.created_at', 'a.last_signed_in_at'])
    .select(['a.starts_on', 'a.ends_on', 'a.release_asked_at', 'a.released_at', 'a.stopped_at'])
    .select(['f.confirmed_at', 'i.search_code as code'])
    .select((on) => on.case().when('f.locked_until', '>', now).then(on.ref('f.locked_until')).end().as('locked_until'))
    .where('a.institution_id', '=', institution)
    .orderBy('a.kind')
    .orderBy('a.login_id')
    .execute()
  const doors = rows.map((row) => linkageKey(secrets, { institutionCode: row.code, loginId: row.login_id }))
  const locks = await findSignInLocks(db, now, doors)
  return rows.map((row, index) => ({
    id: row.id,
    kind: row.kind as AppAccountKind,
    loginId: row.login_id,
    note: row.note,
    state: stateOf(
      {
        startsOn: row.starts_on,
        endsOn: row.ends_on,
        releaseAskedAt: row.release_asked_at,
        releasedAt: row.released_at,
        stoppedAt: row.stopped_at,
      },
      now,
    ),
    createdAt: row.created_at,
    lastSignedInAt: row.last_signed_in_at,
    enrolled: row.confirmed_at !== null,
    lockedUntil: later(row.locked_until, locks.get(doorName(doors[index] ?? Buffer.alloc(0)))),
  }))
}

/** The later of two locks; one that is over is none. */
function later(codes: Temporal.Instant | null, passwords: Temporal.Instant | undefined): Temporal.Instant | undefined {
  if (!codes || (passwords && Temporal.Instant.compare(passwords, codes) > 0)) return passwords
  return codes
}
