/** Where an account is used. 「接続検証環境」 is called 「接続確認環境」 in lists of documents. 002 p.4 */
export const ENVIRONMENTS = { production: '本番環境', verification: '接続検証環境' } as const

export type AccountEnvironment = keyof typeof ENVIRONMENTS

export interface AccountKey {
  readonly institution: string
  readonly environment: AccountEnvironment
  readonly id: string
}
