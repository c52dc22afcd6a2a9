import { ROLES, type Role } from '#domain/accounts/role.ts'
import { type Reading, refusal, understood } from '#domain/portal-users/registration-rules/reading.ts'
import { shortened } from './shortened.ts'

const fold = (name: string): string => name.normalize('NFKC').replaceAll(/\s/g, '').toLowerCase()

/** As the pages offer it (一般利用者), or as the manual calls the account (一般アカウント). 004 p.18, 44 */
const BY_NAME: ReadonlyMap<string, Role> = new Map(
  (Object.keys(ROLES) as Role[]).flatMap((role) => [
    [fold(ROLES[role].choice), role],
    [fold(ROLES[role].name), role],
  ]),
)

export const ROLE_MESSAGES = {
  missing: (offered: string) => `権限区分を入力してください。登録できるのは${offered}です。`,
  unknown: (typed: string, offered: string) => `「${typed}」という権限区分はありません。登録できるのは${offered}です。`,
  notYours: (typed: string, offered: string) =>
    `「${typed}」のアカウントは、いまの権限では登録できません。登録できるのは${offered}です。`,
} as const

/** 「権限区分」: one of those that whoever uploads may register, in the words of the pages. E-10, 004 p.48 */
export function readBulkRole(typed: string, roles: readonly Role[]): Reading<Role> {
  const offered = roles.map((role) => `「${ROLES[role].choice}」`).join('')
  const name = fold(typed)
  if (!name) return refusal(ROLE_MESSAGES.missing(offered))
  const role = BY_NAME.get(name)
  if (!role) return refusal(ROLE_MESSAGES.unknown(shortened(typed), offered))
  return roles.includes(role) ? understood(role) : refusal(ROLE_MESSAGES.notYours(ROLES[role].choice, offered))
}
