import type { AccountDocument } from '#domain/accounts/find-account-documents.ts'
import { SETTINGS_TITLE } from '#notices/documents/set-account-settings.ts'

/** 「マスタアカウント情報ダウンロード」: its name on cards, pages and mails. 002 p.4 */
export const DOWNLOADS = 'マスタアカウント情報ダウンロード'

/** As these lists call the environments. 002 p.4 */
const ENVIRONMENTS = { production: '本番環境', verification: '接続確認環境' } as const

const PREFIXES = { production: '本', verification: '検' } as const

const REQUESTS = { start: '新規', change: '変更' } as const

/** 「本_オンライン資格確認等システムユーザ設定情報.pdf」 */
export const fileName = ({ environment }: AccountDocument): string => `${PREFIXES[environment]}_${SETTINGS_TITLE}.pdf`

export const environmentOf = ({ environment }: AccountDocument): string => ENVIRONMENTS[environment]
export const requestOf = ({ request }: AccountDocument): string => REQUESTS[request]

export const ABOVE_DOWNLOADS = [
  { text: 'トップ', href: '/' },
  { text: '各種申請一覧', href: '/applications' },
] as const
