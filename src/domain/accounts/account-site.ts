import type { AccountEnvironment } from './account.ts'

const SITES = { production: 'eligibility', verification: 'eligibility-verification' } as const

export type AccountSite = (typeof SITES)[AccountEnvironment]

/** The site where accounts of this environment sign in: its slug stands in sessions, counters and former passwords. */
export const siteOf = (environment: AccountEnvironment): AccountSite => SITES[environment]
