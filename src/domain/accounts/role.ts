/** Every 権限区分, with what accounts of it are for. 004 p.18 */
export const ROLES = {
  master: { name: 'マスタアカウント', choice: 'マスタ' },
  'master-reset': { name: 'マスタアカウントリセット用アカウント', choice: 'マスタリセット用' },
  administrator: { name: '管理アカウント', choice: '管理者' },
  general: { name: '一般アカウント', choice: '一般利用者' },
  viewer: { name: '医療情報閲覧アカウント', choice: '医療情報閲覧' },
  'web-api': { name: 'WebAPI用アカウント', choice: 'WebAPI用' },
  'linkage-application': { name: '連携アプリ用アカウント', choice: '連携アプリケーション用' },
  'card-reader': { name: '顔認証用アカウント', choice: '顔認証付きカードリーダー用' },
} as const

export type Role = keyof typeof ROLES

/** Of machines: never sign in to pages, and their passwords never expire. 004 p.18, 19 */
export const SYSTEM_ROLES = ['web-api', 'linkage-application', 'card-reader'] as const satisfies readonly Role[]

export type SystemRole = (typeof SYSTEM_ROLES)[number]

export const isSystemRole = (role: Role): role is SystemRole => SYSTEM_ROLES.some((system) => system === role)
