/** What the work that goes on by itself is called. */
export const JOB_NAMES: Readonly<Record<string, string>> = {
  'count-sign-ins': 'ログインの件数の集計',
  'deliver-mail': 'メールの送信',
  'keep-audit': '監査記録の手入れ',
  'keep-house': '古い一時データの片付け',
  'register-in-bulk': 'アカウント一括登録',
  'retire-audit': '古い監査記録の削除',
  'send-expiry-notices': '電子証明書の有効期限のお知らせ',
  'verify-audit': '監査記録の検証',
  'stage-institution-list': '機関一覧の読込み',
  'apply-institution-list': '機関一覧の反映',
}
