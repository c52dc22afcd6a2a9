import type { PasswordOwner } from '#domain/account-passwords/password-owner.ts'
import type { AccountKey } from '#domain/accounts/account.ts'
import { siteOf } from '#domain/accounts/account-site.ts'

/** Whose former passwords they are. */
export const passwordOwner = ({ institution, environment, id }: AccountKey): PasswordOwner => ({
  institution,
  site: siteOf(environment),
  subject: id,
})
