import { isSystemRole, type Role, type SystemRole } from '#domain/accounts/role.ts'
import type { InstitutionSlug } from '#domain/institutions/institution-kind.ts'
import { type Reading, refusal, understood } from '#domain/portal-users/registration-rules/reading.ts'
import { toHalfWidth } from '#platform/text/width.ts'

/** In characters. 004 p.19, 45 */
export const USER_ID_AT_MOST = 8
const AT_LEAST = { people: 2, machines: 3 } as const

/** What the IDs of machines begin with: the digit tells a pharmacy from everybody else. 004 p.19 */
const PREFIXES: Readonly<Record<SystemRole, { readonly pharmacy: string; readonly others: string }>> = {
  'web-api': { pharmacy: 'A1', others: 'A0' },
  'linkage-application': { pharmacy: 'R1', others: 'R0' },
  'card-reader': { pharmacy: 'F0', others: 'F0' },
}

const OF_MACHINES = /^[ARF][0-9]/i
/** マスタアカウント are numbered by the operating body: nobody takes the name of one that is yet to come. 002 p.5 */
const OF_MASTERS = /^H[0-9]{7}$/i

export const USER_ID_MESSAGES = {
  missing: 'ユーザIDを入力してください。',
  character: (character: string) =>
    `ユーザIDに「${character}」は使えません。半角の英字（A～Z、a～z）と数字だけで入力してください。`,
  length: (least: number, is: number) =>
    `ユーザIDは${least}文字以上${USER_ID_AT_MOST}文字以下で入力してください（いまは${is}文字です）。`,
  prefix: (prefix: string) => `この権限区分のユーザIDは「${prefix}」で始めてください（例：${prefix}123）。`,
  ofMachines: (beginning: string) =>
    `「${beginning}」で始まるユーザIDは、機器やシステムのためのものです。別の文字で始めてください（例：staff01）。`,
  ofMasters:
    '「H」と数字7桁のユーザIDは、マスタアカウントのためのものです。別のユーザIDを入力してください（例：staff01）。',
  taken:
    'このユーザIDは、この医療機関等ですでに使われています。削除したアカウントのユーザIDも、もう一度使うことはできません。別のユーザIDを入力してください。',
} as const

/** What an ID of this role begins with in such an institution; nothing is prescribed for people. E-06 */
export const prefixFor = (role: Role, kind: InstitutionSlug): string | undefined =>
  isSystemRole(role) ? PREFIXES[role][kind === 'pharmacy' ? 'pharmacy' : 'others'] : undefined

/**
 * 「ユーザID」 of a new account: half-width letters and digits, 2 to 8 of them, 3 to 8 for machines. Full width and
 * blanks are understood, and a small letter in the prefix of a machine. Whether it is free is for the database to say. E-06
 */
export function readUserId(typed: string, { role, kind }: { role: Role; kind: InstitutionSlug }): Reading {
  const userId = toHalfWidth(typed).replaceAll(/\s/g, '')
  if (!userId) return refusal(USER_ID_MESSAGES.missing)
  const other = [...userId].find((character) => !/[0-9A-Za-z]/.test(character))
  if (other) return refusal(USER_ID_MESSAGES.character(other))
  const least = isSystemRole(role) ? AT_LEAST.machines : AT_LEAST.people
  if (userId.length < least || userId.length > USER_ID_AT_MOST)
    return refusal(USER_ID_MESSAGES.length(least, userId.length))
  const prefix = prefixFor(role, kind)
  return prefix ? readOfMachine(userId, prefix) : readOfPerson(userId)
}

function readOfMachine(userId: string, prefix: string): Reading {
  const beginning = userId.slice(0, prefix.length)
  return beginning.toUpperCase() === prefix
    ? understood(prefix + userId.slice(prefix.length))
    : refusal(USER_ID_MESSAGES.prefix(prefix))
}

function readOfPerson(userId: string): Reading {
  if (OF_MACHINES.test(userId)) return refusal(USER_ID_MESSAGES.ofMachines(userId.slice(0, 2)))
  return OF_MASTERS.test(userId) ? refusal(USER_ID_MESSAGES.ofMasters) : understood(userId)
}
