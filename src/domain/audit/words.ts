import type { Actor } from '#platform/actor.ts'
import { TOKYO } from '#platform/clock/clock.ts'
import { ACTIONS } from './actions.ts'

/* How people read the words of an entry. One that has none yet is shown as it stands. */

const OUTCOMES: Readonly<Record<string, string>> = {
  done: '完了',
  broken: '異常あり',
  'some-unreadable': '一部を読めず',
  'email-taken': 'メールアドレスが登録済み',
  'wrong-password': 'パスワードの誤り',
  'wrong-password-locked': 'パスワードの誤り（ロック）',
  'wrong-code': 'パスコードの誤り',
  'used-code': '使用済みのパスコード',
  'locked-code': 'ロック中',
  'wrong-passcode': 'パスコードの誤り',
  'used-passcode': '使用済みのパスコード',
  'locked-passcode': 'ロック中',
  'wrong-recovery-code': 'リカバリーコードの誤り',
  'used-recovery-code': '使用済みのリカバリーコード',
  'locked-recovery-code': 'ロック中',
  'too-many': '件数の超過',
  stopped: '利用停止中',
  disabled: '利用停止中',
  deleted: '削除済み',
  'not-yet': '利用開始前',
  ended: '利用終了後',
  'password-expired': '初期パスワードの期限切れ',
  'web-api': '画面を使わないアカウント',
  'linkage-application': '画面を使わないアカウント',
  'card-reader': '画面を使わないアカウント',
  'not-allowed': '権限なし',
  taken: '使用済みのID',
  busy: '同時のアップロード',
  'failed-input': '入力チェックエラー',
  'failed-structure': 'ファイル構造エラー',
  'failed-system': 'システムエラー',
}

const ACTOR_KINDS: Readonly<Record<Actor['kind'], string>> = {
  guest: 'ログイン前の利用者',
  'portal-user': 'ポータル利用者',
  'app-account': 'アプリ・連携のアカウント',
  account: '資格確認等システムのアカウント',
  operator: '運用者',
  system: 'システム',
  command: 'コマンド',
}

/** Where things are done from: the sites, the worker, the command line. */
export const VIAS: Readonly<Record<string, string>> = {
  portal: '総合ポータルサイト',
  backoffice: '実施機関業務サイト',
  linkage: 'レセコン連携サイト',
  eligibility: '資格確認サイト',
  'eligibility-verification': '資格確認サイト（接続検証環境）',
  certificates: '電子証明書サイト',
  homecare: '訪問診療等サイト',
  desk: '練習用の机',
  worker: '定期処理',
  authority: '認証局',
  practice: '練習の準備',
  seed: '練習用データの用意',
  smtp: '練習用の受信箱',
  load: '負荷用データの作成',
  cli: 'コマンド',
}

const worded = (words: Readonly<Record<string, string>>, word: string) =>
  (Object.hasOwn(words, word) ? words[word] : word) ?? word

/** To the second, in Tokyo: 「2026/11/20 09:05:07」. */
export const exactTime = (at: Temporal.Instant): string =>
  at
    .toZonedDateTimeISO(TOKYO)
    .toPlainDateTime()
    .toString({ smallestUnit: 'second' })
    .replace('T', ' ')
    .replaceAll('-', '/')

export const actionInWords = (action: string): string => worded(ACTIONS, action)
export const outcomeInWords = (outcome: string): string => worded(OUTCOMES, outcome)
export const actorKindInWords = (kind: string): string => worded(ACTOR_KINDS, kind)
export const viaInWords = (via: string): string => worded(VIAS, via)
