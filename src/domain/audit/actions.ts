/** Everything that can stand in the audit, and how people read it. A module adds its own; none is ever renamed. */
export const ACTIONS = {
  'create-administrator': '管理者（運用者）の登録',
  'import-institutions': '機関一覧の取込み',
  'verify-audit': '監査記録の検証',
  backup: 'バックアップの作成',
  restore: 'バックアップからの復元',
  'rotate-keys': '封印鍵の更新',
  'generate-load': '負荷試験用データの作成',
  'sign-in': 'ログイン',
  'sign-out': 'ログアウト',
  'sign-out-everywhere': 'すべての端末からのログアウト',
  'ask-password-reset': 'パスワードの再設定のお申し出',
  'reset-password': 'パスワードの再設定',
  'publish-notice': 'お知らせの掲載',
  'draft-registration': 'ユーザー登録の内容の入力',
  'confirm-registration': 'ユーザー登録のお申込み',
  'activate-registration': 'ユーザー登録の完了',
  'send-application': '申請の送信',
  'withdraw-application': '申請の取下げ',
  'begin-review': '審査の開始',
  'return-application': '申請の差戻し',
  'reject-application': '申請の却下',
  'approve-application': '申請の承認',
} as const satisfies Record<string, string>

export type Action = keyof typeof ACTIONS
