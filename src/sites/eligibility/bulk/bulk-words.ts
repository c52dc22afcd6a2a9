/** The names of the two pages, as the manual has them. 004 p.48–50 */
export const BULK = 'アカウント一括登録'
export const BULK_RESULTS = 'アカウント一括登録結果'
export const BULK_FILE_TOOL = '一括登録用ファイル生成ツール'

export const ABOVE_BULK = [{ text: 'メニュー', href: '/menu' }] as const
export const ABOVE_UPLOAD = [...ABOVE_BULK, { text: BULK, href: '/bulk' }] as const

const KIB = 1024

export const sizeInWords = (bytes: number): string =>
  bytes < KIB * KIB ? `${Math.ceil(bytes / KIB)}KB` : `${Math.ceil((bytes / KIB / KIB) * 10) / 10}MB`
