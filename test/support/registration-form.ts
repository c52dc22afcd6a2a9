import type { Answers, Visitor } from './visitor.ts'

export const CODE7 = '医療機関等・訪問看護ステーションコード（7桁）'
export const CODE10 = '医療機関等・訪問看護ステーションコード（10桁）'
export const NAME = '医療機関等・訪問看護ステーション名'
export const FOUNDER = '開設者（全角）'
export const PASSWORD_AGAIN = 'パスワード（確認用）'
export const AGREED = '上記の利用規約に同意します。'
export const CODE_CHECKED = 'コードを確かめました。このまま登録します。'
export const PASSWORD = 'Madoguchi2026'

let codes = 0

/** Seven digits nobody used before whose check digit agrees in Tokyo, where it covers these digits alone. */
export function freshCode7(): string {
  codes += 1
  const six = String(100_000 + codes)
  const products = [...six].reverse().map((digit, index) => Number(digit) * (index % 2 === 0 ? 2 : 1))
  const sum = products.reduce((total, product) => total + (product > 9 ? product - 9 : product), 0)
  return `${six}${(10 - (sum % 10)) % 10}`
}

/** A right answer to every question of the form for institutions, by label; a code and an address nobody used before. */
export function answers(given: Answers = {}): Answers {
  const code7 = freshCode7()
  return {
    姓: '基金',
    名: '太郎',
    '1：医科': '1',
    都道府県コード: '13：東京都',
    [CODE7]: code7,
    [NAME]: '見本内科クリニック',
    [FOUNDER]: '医療法人見本会',
    電話番号: '0312345678',
    郵便番号: '1000001',
    メールアドレス: `clinic-${code7}@clinic.example`,
    パスワード: PASSWORD,
    [PASSWORD_AGAIN]: PASSWORD,
    [AGREED]: true,
    ...given,
  }
}

/** Opens the form, fills it in and presses 「登録」. */
export async function sendRegistration(visitor: Visitor, given: Answers = {}): Promise<Visitor> {
  await visitor.open('/register/institution')
  return visitor.press('登録', answers(given))
}

/** The message beside the field with this label; empty when there is none. */
export function errorOf(visitor: Visitor, label: string): string {
  const labelled = visitor.document.querySelectorAll('label, legend').find(({ text }) => text.trim() === label)
  const field = labelled?.closest('.field')
  return field?.querySelector('.field-error')?.text.trim() ?? ''
}

/** What stands in the field with this label. */
export function typedIn(visitor: Visitor, label: string): string {
  const id = visitor.document
    .querySelectorAll('label')
    .find(({ text }) => text.trim() === label)
    ?.getAttribute('for')
  return visitor.document.querySelector(`[id="${id}"]`)?.getAttribute('value') ?? ''
}

/** The lines of 「入力内容確認」. */
export const summaryOf = ({ document }: Visitor): Record<string, string> =>
  Object.fromEntries(
    document
      .querySelectorAll('[data-confirmation] .descriptions-row')
      .map((row) => [row.querySelector('dt')?.text.trim(), row.querySelector('dd')?.text.trim()]),
  )
