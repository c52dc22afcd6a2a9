import type { SealContext } from './secrets.ts'

/**
 * Every column that holds sealed values: what they are sealed as, and the columns of their row that they are bound to.
 * What is not listed here is lost when its key is retired: `madoguchi rotate-keys` seals these anew.
 */
export const SEALED_COLUMNS = {
  'accounts.initial_password': { as: 'accounts.initial_password', row: ['institution_id', 'environment', 'id'] },
  'accounts.secret_number': { as: 'accounts.secret_number', row: ['institution_id', 'environment', 'id'] },
  'app_accounts.initial_password': { as: 'app_accounts.initial_password', row: ['institution_id', 'id'] },
  'application_drafts.sealed': { as: 'applications.sealed', row: ['institution_id', 'id'] },
  'applications.sealed': { as: 'applications.sealed', row: ['institution_id', 'id'] },
  'bulk_rows.initial_password': {
    as: 'accounts.initial_password',
    row: ['institution_id', 'environment', 'account_id'],
  },
  'letters.content': { as: 'letters.content', row: ['id'] },
  'mails.body': { as: 'mails.body', row: ['id'] },
  'operators.totp_secret': { as: 'operators.totp_secret', row: ['id'] },
  'second_factors.pending_secret': { as: 'second-factor', row: ['site', 'subject'] },
  'second_factors.secret': { as: 'second-factor', row: ['site', 'subject'] },
} as const satisfies Record<string, { as: string; row: readonly string[] }>

export type SealedColumn = keyof typeof SEALED_COLUMNS

/** What `seal` and `open` bind a value to: a value of another row or of another meaning does not open. */
export const sealContext = (as: (typeof SEALED_COLUMNS)[SealedColumn]['as'], ...row: readonly string[]): SealContext =>
  [as, ...row].join(' ') as SealContext
