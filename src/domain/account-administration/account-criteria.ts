import { type Kysely, type SqlBool, sql } from 'kysely'
import type { DB } from '#db/schema.gen.ts'
import { foldAccountId } from '#domain/account-sign-in/account-door.ts'
import { expiresSoon } from '#domain/accounts/expires-soon.ts'
import { hasRole } from '#domain/accounts/has-role.ts'
import type { Role } from '#domain/accounts/role.ts'
import type { Administrator } from './administrator.ts'
import { selectLookedAfter } from './find-looked-after.ts'

/** What somebody knows of an account, as typed. All that is given must fit. 004 p.46 */
export interface AccountCriteria {
  readonly role?: Role | undefined
  /** A part of it; width, capitals and blanks make no difference, as at the door. */
  readonly userId?: string | undefined
  /** Parts of names: width, kana of either kind and blanks make no difference. */
  readonly name?: string | undefined
  readonly kana?: string | undefined
  readonly state?: 'enabled' | 'disabled' | undefined
  readonly startsOn?: Temporal.PlainDate | undefined
  readonly endsOn?: Temporal.PlainDate | undefined
  /** 「期限が近いアカウント」 only. */
  readonly expiring?: boolean | undefined
}

/** The accounts somebody looks after, and of these the ones that fit: typed and kept are folded by one function. */
export function selectFitting(db: Kysely<DB>, by: Administrator, now: Temporal.Instant, criteria: AccountCriteria) {
  const { role, userId, name, kana, state, startsOn, endsOn, expiring } = criteria
  return selectLookedAfter(db, by)
    .$if(role !== undefined, (query) => query.where(hasRole(role ? [role] : [])))
    .$if(!!userId, (query) => query.where(sql<SqlBool>`strpos(lower(user_id), ${foldAccountId(userId ?? '')}) > 0`))
    .$if(!!name, (query) => query.where(sql<SqlBool>`strpos(searched_name, fold_for_search(${name ?? ''})) > 0`))
    .$if(!!kana, (query) => query.where(sql<SqlBool>`strpos(searched_kana, fold_for_search(${kana ?? ''})) > 0`))
    .$if(state !== undefined, (query) => query.where('disabled_at', state === 'disabled' ? 'is not' : 'is', null))
    .$if(startsOn !== undefined, (query) => query.where('starts_on', '=', startsOn ?? null))
    .$if(endsOn !== undefined, (query) => query.where('ends_on', '=', endsOn ?? null))
    .$if(expiring === true, (query) => query.where(expiresSoon(now)))
}
