/** Everything that can stand in the audit, and how people read it. A module adds its own; none is ever renamed. */
export const ACTIONS = {
  'create-administrator': '管理者（運用者）の登録',
  'import-institutions': '機関一覧の取込み',
  'verify-audit': '監査記録の検証',
  backup: 'バックアップの作成',
  restore: 'バックアップからの復元',
  'rotate-keys': '封印鍵の更新',
  'generate-load': '負荷試験用データの作成',
} as const satisfies Record<string, string>

export type Action = keyof typeof ACTIONS
