/** Somebody at the receipt computer of an institution, signed in with its WA account. 001 p.7 */
export interface LinkageAccount {
  readonly id: string
  readonly institution: string
  readonly institutionName: string
  /** 「ログインID」: WA000001. */
  readonly loginId: string
}
