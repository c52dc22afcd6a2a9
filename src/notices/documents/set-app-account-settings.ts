import { dayInWords } from '#platform/clock/in-words.ts'
import type { OperatingBody } from '#platform/operating-body.ts'
import { typeset } from '#platform/typesetter/typeset.ts'

/** What the document says of an account. */
export interface AppSettingsToSet {
  readonly kind: 'terminal' | 'linkage'
  readonly code: string
  readonly institution: string
  readonly loginId: string
  readonly password: { readonly value: string } | { readonly gone: 'changed' | 'expired' | 'released' }
  readonly shownUntil: Temporal.PlainDate
}

interface Occasion {
  readonly day: Temporal.PlainDate
  readonly sender: OperatingBody
  /** Where WA accounts sign in. */
  readonly linkage: string
}

const TEMPLATE = new URL('account-settings.typ', import.meta.url)

/** What differs between WA and W accounts. 000 p.17; that of W is ours. */
const DOCUMENTS = {
  linkage: {
    title: '資格確認限定型レセコン連携機能 ユーザ設定情報',
    about: '資格確認限定型レセコン連携利用に関する情報',
    userKind: 'Authenticator認証用',
    use: 'レセプトコンピュータで接続先URLを開き、機関コード、ログインID、パスワードを入力して、Authenticator登録（多要素認証）を行ってください。',
  },
  terminal: {
    title: 'マイナ資格確認アプリ ユーザ設定情報',
    about: 'マイナ資格確認アプリ利用に関する情報',
    userKind: 'マイナ資格確認アプリ用',
    use: 'マイナ資格確認アプリを入れた端末で、機関コード、ログインID、パスワードを入力してください。',
  },
} as const

const KEEP = '重要な情報が書かれています。大切に保管してください。'

const GONE = {
  changed: '変更されたため、表示できません。',
  expired: '表示できる期間が過ぎたため、表示できません。',
  released: 'アカウントが解除されたため、表示できません。',
}

/** The document as PDF, dated the day it is asked for. P-21, 000 p.17 */
export function setAppAccountSettings(settings: AppSettingsToSet, { day, sender, linkage }: Occasion): Promise<Buffer> {
  const { title, about } = DOCUMENTS[settings.kind]
  const rows = settings.kind === 'linkage' ? [row('レセコン連携機能接続先URL', linkage, true)] : []
  return typeset(TEMPLATE, {
    title,
    about,
    date: dayInWords(day),
    place: [],
    addressee: settings.institution,
    sender,
    rows: [...rowsOf(settings), ...rows],
    notes: notesOf(settings),
  })
}

function rowsOf({ kind, code, institution, loginId, password }: AppSettingsToSet) {
  return [
    row('機関コード', code, true),
    row('機関名', institution),
    row('ログインID', loginId, true),
    'value' in password ? row('パスワード', password.value, true) : row('パスワード', GONE[password.gone]),
    row('ユーザ種別', DOCUMENTS[kind].userKind),
  ]
}

function notesOf({ kind, password, shownUntil }: AppSettingsToSet): readonly string[] {
  if ('gone' in password) return [KEEP]
  const until = `この書類にパスワードが表示されるのは、${dayInWords(shownUntil)}までです。パスワードを変更したあとも、表示されません。`
  return [KEEP, DOCUMENTS[kind].use, until]
}

const row = (label: string, value: string, typed = false) => ({ label, value, typed })
