import type { LookedAfter } from '#domain/account-administration/find-looked-after.ts'
import { ROLES } from '#domain/accounts/role.ts'

/** The names of the two pages, as the manual has them. 004 p.44, 46 */
export const ADMINISTRATION = 'アカウント管理'
export const SEARCH = 'アカウント検索'

export const ABOVE_ACCOUNTS = [{ text: 'メニュー', href: '/menu' }] as const
export const ABOVE_ACCOUNT = [...ABOVE_ACCOUNTS, { text: SEARCH, href: '/accounts' }] as const

export const addressOf = ({ id }: Pick<LookedAfter, 'id'>): string => `/accounts/${id}`

/** 「権限区分」 */
export const roleInWords = ({ role }: Pick<LookedAfter, 'role'>): string => ROLES[role].choice

/** 「有効／無効」 */
export const STATES = { enabled: '有効', disabled: '無効' } as const

/** 「アカウントロック」 */
export const LOCKS = { none: 'なし', locked: 'ロック中' } as const
