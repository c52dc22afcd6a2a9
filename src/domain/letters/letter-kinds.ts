/** What letters are called in lists. A module that queues letters adds its own. */
export const LETTER_KINDS: Readonly<Record<string, string>> = {
  sample: '書類の見本',
  'claims-completed': '手続き完了のお知らせ',
  'claims-settings': 'ユーザー設定情報',
  'claims-manual': '操作手順書',
  'certificate-notice': '電子証明書取得に関する情報',
  'secret-number': '秘密の番号のお知らせ',
}

export const letterKindName = (kind: string): string => LETTER_KINDS[kind] ?? kind
