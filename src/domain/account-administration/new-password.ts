import type { AccountKey } from '#domain/accounts/account.ts'
import { newInitialPassword } from '#domain/accounts/initial-password.ts'
import { sealInitialPassword } from '#domain/accounts/sealed-account.ts'
import { dayOf, startOf } from '#platform/clock/clock.ts'
import type { Lane, PasswordHasher } from '#platform/password-hash/password-hasher.ts'
import type { Random } from '#platform/random.ts'
import type { Work } from '#platform/work.ts'
import type { Administrator } from './administrator.ts'

/** A password made on screen works until the end of the thirtieth day after. 004 p.22 */
export const INITIAL_PASSWORD_DAYS = 30

/** So long it is shown to whoever made it, and to nobody else; later a new one has to be made. 002 p.3, our choice */
export const INITIAL_PASSWORD_SHOWN_FOR = Temporal.Duration.from({ minutes: 30 })

export interface NewPassword {
  readonly password: string
  /** argon2id, of that password. */
  readonly passwordHash: string
}

/** An initial password with its hash, made before the transaction that gives it to an account. @throws TooBusy */
export async function prepareNewPassword(
  { passwords, random }: { readonly passwords: PasswordHasher; readonly random: Random },
  lane: Lane = 'people',
): Promise<NewPassword> {
  const password = newInitialPassword(random)
  return { password, passwordHash: await passwords.hash(password, lane) }
}

/** The columns of an account that has this initial password from now on, to be shown to whoever made it. */
export function initialPasswordColumns(
  { now, secrets }: Work,
  by: Administrator,
  key: AccountKey,
  { password, passwordHash }: NewPassword,
) {
  return {
    password_hash: passwordHash,
    password_changed_at: null,
    initial_password: sealInitialPassword(secrets, key, password),
    initial_password_until: startOf(dayOf(now).add({ days: INITIAL_PASSWORD_DAYS + 1 })),
    shown_to: by.id,
    shown_until: now.add(INITIAL_PASSWORD_SHOWN_FOR),
  }
}
