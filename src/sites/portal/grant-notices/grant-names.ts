import type { Grant } from '#domain/subsidies/find-grants.ts'
import { grantNumber, SUBSIDIES } from '#domain/subsidies/subsidy.ts'
import { GRANT_NOTICE_TITLE } from '#notices/documents/set-grant-notice.ts'

/** 「交付決定通知書ダウンロード」: its name on cards, pages and mails. 000 2-1 */
export const GRANT_NOTICES = '交付決定通知書ダウンロード'

export const grantFileName = ({ number }: Grant): string => `${GRANT_NOTICE_TITLE}_${grantNumber(number)}.pdf`

/** 「マイナ資格確認アプリの助成金」 */
export function subsidyOf({ programme }: Grant): string {
  const { of, name } = SUBSIDIES[programme]
  return `${of}の${name}`
}

export const ABOVE_GRANTS = [
  { text: 'トップ', href: '/' },
  { text: '各種申請一覧', href: '/applications' },
] as const
