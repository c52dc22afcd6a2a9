/** 「ステータス」 of a request, as 「電子証明書申請状況照会」 shows it. 003 p.37 */
export const REQUEST_STATES = {
  received: '審査中',
  cancelled: '申請取消し',
  rejected: '却下',
  issued: '発行済（未取得）',
  downloaded: '取得済',
  lapsed: '取得期限切れ',
  revoked: '失効',
  expired: '有効期限切れ',
} as const

export type RequestState = keyof typeof REQUEST_STATES

export interface RequestKey {
  readonly institution: string
  readonly id: string
}
