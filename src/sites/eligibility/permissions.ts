import type { SignedInAccount } from '#domain/account-sign-in/signed-in-account.ts'
import { type AccountAction, rolesFor } from '#domain/accounts/delegation.ts'
import { ROLES, type Role } from '#domain/accounts/role.ts'

/** Whoever may do one of these to somebody. */
const whoMay = (...actions: readonly AccountAction[]): readonly Role[] =>
  (Object.keys(ROLES) as Role[]).filter((role) => actions.some((action) => rolesFor(role, action).length > 0))

interface Opening {
  readonly roles: readonly Role[]
  /** Before the 利用開始日 there is only what looks after accounts and settings. E-04, 004 p.15 */
  readonly from: 'registration' | 'go-live'
}

/** Who may open what, and from when; whose accounts they then see is for `DELEGATION` to say. E-03, 004 p.12–15 */
export const PERMISSIONS = {
  'register-accounts': { roles: whoMay('register'), from: 'registration' },
  'update-accounts': { roles: whoMay('update', 'initialise-password'), from: 'registration' },
  'register-accounts-in-bulk': { roles: whoMay('register'), from: 'go-live' },
  'update-environment-settings': { roles: ['administrator'], from: 'registration' },
  'change-password': { roles: ['master', 'administrator', 'general', 'viewer'], from: 'registration' },
} as const satisfies Record<string, Opening>

export type Permission = keyof typeof PERMISSIONS

export function may({ role, hasGoneLive }: SignedInAccount, permission: Permission): boolean {
  const { roles, from }: Opening = PERMISSIONS[permission]
  return roles.includes(role) && (from === 'registration' || hasGoneLive)
}

export const isPermission = (text: string): text is Permission => Object.hasOwn(PERMISSIONS, text)
