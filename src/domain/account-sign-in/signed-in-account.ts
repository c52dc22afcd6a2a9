import type { AccountKey } from '#domain/accounts/account.ts'
import type { Role } from '#domain/accounts/role.ts'

/** Somebody of an institution, or a リセット用 account, signed in to one environment of the eligibility system. */
export interface SignedInAccount extends AccountKey {
  readonly userId: string
  readonly name: string
  readonly role: Role
  readonly institutionName: string
  /** Came with an initial password: sees nothing but 「パスワード変更」 until it is another. E-02 */
  readonly mustChangePassword: boolean
  /** 利用開始日 has come: from then on there is more than accounts to look after. E-04 */
  readonly hasGoneLive: boolean
}
