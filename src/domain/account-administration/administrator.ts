import type { AccountKey } from '#domain/accounts/account.ts'
import type { Role } from '#domain/accounts/role.ts'

/** Who looks after accounts, always those of their own institution and environment: as it stands in the session. */
export interface Administrator extends AccountKey {
  readonly role: Role
}
