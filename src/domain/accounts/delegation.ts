import type { Role } from './role.ts'

/** What somebody does to an account of another. */
export const ACCOUNT_ACTIONS = ['register', 'update', 'disable', 'delete', 'unlock', 'initialise-password'] as const

export type AccountAction = (typeof ACCOUNT_ACTIONS)[number]

const ALL = ACCOUNT_ACTIONS

/**
 * Who looks after whom, and how far: the one table that pages, interfaces and tests go by. What is not in it nobody in
 * the institution may do; a リセット用 account is looked after by the operating body. 004 p.18, 30, 34
 */
export const DELEGATION: Readonly<Partial<Record<Role, Readonly<Partial<Record<Role, readonly AccountAction[]>>>>>> = {
  'master-reset': { master: ['initialise-password'] },
  master: { administrator: ALL },
  administrator: {
    general: ALL,
    viewer: ALL,
    'web-api': ALL,
    'linkage-application': ALL,
    'card-reader': ALL,
  },
}

/** Whether an account of role `by` may do this to one of role `to`, in its own institution and environment. */
export const mayDo = (by: Role, action: AccountAction, to: Role): boolean =>
  DELEGATION[by]?.[to]?.includes(action) ?? false

/** The roles that an account of role `by` may do this to, in the order of the lists. */
export const rolesFor = (by: Role, action: AccountAction): readonly Role[] =>
  (Object.keys(DELEGATION[by] ?? {}) as Role[]).filter((to) => mayDo(by, action, to))
