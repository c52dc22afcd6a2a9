import type { FoundRequest } from '#domain/certificates/select-requests.ts'

/** Names of pages, as cards and breadcrumbs have them. 003 p.33–37 */
export const CERTIFICATES = '電子証明書'
export const APPLY = '電子証明書発行申請'
export const REQUESTS = '電子証明書申請状況照会'
export const POLICY = '認証局の運用規程'
export const POLICY_PATH = '/certificates/policy'

const HOME = { text: 'トップ', href: '/' } as const

export const ABOVE_CERTIFICATES = [HOME] as const
export const ABOVE_APPLY = [HOME, { text: CERTIFICATES, href: '/certificates' }] as const
export const ABOVE_REQUEST = [...ABOVE_APPLY, { text: REQUESTS, href: '/certificates/requests' }] as const

export const addressOf = ({ id }: Pick<FoundRequest, 'id'>): string => `/certificates/requests/${id}`

/** 1500 → 「1,500円」 */
export const inYen = (yen: number): string => `${yen.toLocaleString('ja-JP')}円`
