import { ACCOUNT_SESSION } from '#domain/account-sign-in/account-session.ts'
import type { AccountEnvironment, AccountKey } from '#domain/accounts/account.ts'
import { siteOf } from '#domain/accounts/account-site.ts'
import type { Role } from '#domain/accounts/role.ts'
import { sealInitialPassword, sealSecretNumber } from '#domain/accounts/sealed-account.ts'
import { newId } from '#platform/new-id.ts'
import { openSession } from '#platform/session/open-session.ts'
import { eligibility, eligibilityVerification } from '#sites/eligibility/site.ts'
import { somebody } from './people.ts'
import type { Visitor } from './visitor.ts'
import type { World } from './world.ts'

export const ACCOUNT_PASSWORD = 'Ready#Pass1'
export const ACCOUNT_SECRET_NUMBER = '4827'

export interface TestAccount extends AccountKey {
  readonly role: Role
  readonly userId: string
  /** What is typed at the door. */
  readonly password: string
}

export interface AccountWishes {
  /** Of a new institution unless told. */
  readonly institution?: string
  readonly environment?: AccountEnvironment
  readonly role?: Role
  readonly userId?: string
  readonly name?: string
  /** Its password is still the initial one, which lives until then. */
  readonly initialUntil?: Temporal.Instant
  /** Values of other columns. */
  readonly values?: Record<string, unknown>
}

/** Far from the numbers that applications are given. */
let accounts = 9_000_000

/** An account as it is after its first password was changed, unless told otherwise. */
export async function accountOf(world: World, wishes: AccountWishes = {}): Promise<TestAccount> {
  const { environment = 'production', role = 'administrator', name = '見本 太郎', initialUntil, values } = wishes
  const institution = wishes.institution ?? (await somebody(world)).institution
  const userId = wishes.userId ?? userIdFor(role)
  const reset = role === 'master-reset'
  const password = reset ? ACCOUNT_SECRET_NUMBER : ACCOUNT_PASSWORD
  const hash = await hashOf(world, password)
  return world.transact(async (work) => {
    const key: AccountKey = { institution, environment, id: newId(work) }
    const initial = initialUntil && {
      initial_password: sealInitialPassword(work.secrets, key, password),
      initial_password_until: initialUntil,
    }
    await work.db
      .insertInto('accounts')
      .values({
        institution_id: institution,
        environment,
        id: key.id,
        user_id: userId,
        role,
        name,
        created_at: work.now,
        ...(reset
          ? { secret_number: sealSecretNumber(work.secrets, key, hash) }
          : { password_hash: hash, ...(initial ?? { password_changed_at: work.now }) }),
        ...values,
      } as never)
      .execute()
    return { ...key, role, userId, password }
  })
}

const known = new Map<string, Promise<string>>()

/** Each is hashed once. */
function hashOf({ env }: World, password: string): Promise<string> {
  const hash = known.get(password) ?? env.passwords.hash(password, 'batch')
  known.set(password, hash)
  return hash
}

/** 「H」 and seven digits, with 「R」 for リセット用; prefixes of machines as in a clinic. 004 p.19 */
function userIdFor(role: Role): string {
  accounts += 1
  if (role === 'master') return `H${accounts}`
  if (role === 'master-reset') return `H${accounts}R`
  const prefixes: Partial<Record<Role, string>> = { 'web-api': 'A0', 'linkage-application': 'R0', 'card-reader': 'F0' }
  return `${prefixes[role] ?? 'st'}${accounts % 1_000_000}`
}

/** 利用開始日 of an institution: from then on everything may be used. E-04 */
export async function goLive(world: World, institution: string, day = '2026-11-01'): Promise<void> {
  const now = await world.clock.now()
  const goLiveOn = Temporal.PlainDate.from(day)
  await world.db
    .insertInto('usages')
    .values({
      institution_id: institution,
      programme: 'eligibility',
      content: '{}',
      started_at: now,
      changed_at: now,
      go_live_on: goLiveOn,
    })
    .onConflict((on) => on.columns(['institution_id', 'programme']).doUpdateSet({ go_live_on: goLiveOn }))
    .execute()
}

/** A browser whose certificate opened the door for this institution. The door itself is tested where it is. */
export function behindDoor(world: World, institution: string, environment: AccountEnvironment = 'production'): Visitor {
  const site = environment === 'production' ? eligibility : eligibilityVerification
  const instead = { accountEnvironment: environment, practiceDoor: false }
  return world.visit({ ...site, door: async () => ({ institution }) }, instead as never)
}

type Named = Pick<TestAccount, 'institution' | 'environment' | 'userId' | 'password'>

/** 「ログイン」, filled in. */
export const giveAccount = async (visitor: Visitor, { userId, password }: Named): Promise<Visitor> =>
  (await visitor.open('/sign-in')).press('ログイン', { ユーザID: userId, パスワード: password })

/** The same, at a new browser behind the door of the account's institution. */
export const enterAccount = (world: World, account: Named): Promise<Visitor> =>
  giveAccount(behindDoor(world, account.institution, account.environment), account)

/** A browser in which this account has just signed in, on `path`. */
export async function signedInAccount(world: World, account: AccountKey, path = '/menu'): Promise<Visitor> {
  const site = siteOf(account.environment)
  const token = await world.transact((work) =>
    openSession(work, { site, subject: account.id, institution: account.institution, policy: ACCOUNT_SESSION }),
  )
  const visitor = behindDoor(world, account.institution, account.environment)
  visitor.cookies.set(`__Host-${site}-session`, token)
  return visitor.open(path)
}
