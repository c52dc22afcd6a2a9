import { dayInWords } from '#platform/clock/in-words.ts'
import type { OperatingBody } from '#platform/operating-body.ts'
import { typeset } from '#platform/typesetter/typeset.ts'

/** What the document says of an account. */
export interface SettingsToSet {
  readonly environment: string
  readonly code: string | null
  readonly institution: string
  readonly postalCode: string | null
  readonly address: string | null
  readonly userId: string
  readonly userName: string
  readonly password: { readonly value: string } | { readonly gone: 'changed' | 'expired' }
  readonly passwordUntil: Temporal.PlainDate
  readonly resetUserId: string
}

export const SETTINGS_TITLE = 'オンライン資格確認等システムユーザ設定情報'

const TEMPLATE = new URL('account-settings.typ', import.meta.url)

const GONE = {
  changed: '変更されたため、表示できません。',
  expired: '有効期限が過ぎたため、表示できません。',
}

const NOTES = [
  '重要な情報が書かれています。大切に保管してください。',
  'はじめてログインしたときに、パスワードを変更してください。変更したあとは、この書類にパスワードは表示されません。',
]

/** The document as PDF, dated the day it is asked for. P-15, 002 p.5 */
export function setAccountSettings(
  settings: SettingsToSet,
  { day, sender }: { readonly day: Temporal.PlainDate; readonly sender: OperatingBody },
): Promise<Buffer> {
  return typeset(TEMPLATE, {
    title: SETTINGS_TITLE,
    about: 'オンライン資格確認等システム利用に関する情報',
    place: placeOf(settings),
    addressee: settings.institution,
    date: dayInWords(day),
    sender,
    rows: rowsOf(settings),
    notes: NOTES,
  })
}

/** Over the name, as on a letter. 002 p.5 */
function placeOf({ postalCode, address }: SettingsToSet): readonly string[] {
  const code = postalCode && `〒${postalCode.slice(0, 3)}-${postalCode.slice(3)}`
  return [code, address].filter((line) => line !== null)
}

function rowsOf({ password, code, ...settings }: SettingsToSet) {
  const { year, month, day } = settings.passwordUntil
  return [
    row('利用環境', settings.environment),
    row('医療機関コード', code ?? '未発行', code !== null),
    row('医療機関等名', settings.institution),
    row('ユーザID', settings.userId, true),
    row('ユーザ名', settings.userName),
    'value' in password ? row('パスワード', password.value, true) : row('パスワード', GONE[password.gone]),
    row('パスワード有効期限', `${year}年${String(month).padStart(2, '0')}月${String(day).padStart(2, '0')}日`),
    row('リセット用ユーザID', settings.resetUserId, true),
  ]
}

const row = (label: string, value: string, typed = false) => ({ label, value, typed })
