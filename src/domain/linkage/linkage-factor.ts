import type { AppAccountKey } from '#domain/app-accounts/app-account.ts'
import type { FactorOwner } from '#domain/second-factor/factor-owner.ts'

/** A WA account as the owner of a second factor. */
export const linkageFactor = ({ institution, id }: AppAccountKey): FactorOwner => ({
  site: 'linkage',
  subject: id,
  institution,
})
