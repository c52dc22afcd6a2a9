import { dayInWords } from '#platform/clock/in-words.ts'
import type { OperatingBody } from '#platform/operating-body.ts'
import { typeset } from '#platform/typesetter/typeset.ts'

/** What a sheet says of an account. */
export interface HandoutToSet {
  readonly environment: string
  readonly code: string | null
  readonly institution: string
  readonly role: string
  readonly userId: string
  readonly userName: string
  readonly password: string
  /** Undefined when it goes on. */
  readonly passwordUntil: Temporal.PlainDate | undefined
}

const TEMPLATE = new URL('handouts.typ', import.meta.url)

const CHANGE_IT =
  'はじめてログインしたときに、パスワードを変更してください。変更したあとは、この書類のパスワードではログインできません。'
const KEEP_IT = '重要な情報が書かれています。人の目に触れない所に保管し、使い終わったら細かく裁断して捨ててください。'

/** 「アカウント設定情報」 as PDF, one page for each account, dated the day it is asked for. 004 p.23 */
export function setHandouts(
  handouts: readonly HandoutToSet[],
  { day, sender }: { readonly day: Temporal.PlainDate; readonly sender: OperatingBody },
): Promise<Buffer> {
  return typeset(TEMPLATE, {
    title: 'アカウント設定情報',
    about: 'オンライン資格確認等システムのアカウントに関する情報',
    date: dayInWords(day),
    sender,
    sheets: handouts.map((handout) => ({
      userName: handout.userName,
      rows: rowsOf(handout),
      notes: handout.passwordUntil ? [CHANGE_IT, KEEP_IT] : [KEEP_IT],
    })),
  })
}

const rowsOf = ({ code, passwordUntil, ...handout }: HandoutToSet) => [
  row('利用環境', handout.environment),
  row('機関コード', code ?? '未発行', code !== null),
  row('機関名', handout.institution),
  row('権限区分', handout.role),
  row('ユーザID', handout.userId, true),
  row('ユーザ名', handout.userName),
  row('初期パスワード', handout.password, true),
  row('パスワード有効期限', passwordUntil ? `${dayInWords(passwordUntil)}まで` : 'ありません'),
]

const row = (label: string, value: string, typed = false) => ({ label, value, typed })
