import { FEE_SCHEDULES, type FeeSchedule } from '#domain/institutions/fee-schedule.ts'
import { composeInstitutionCode, splitInstitutionCode } from '#domain/institutions/institution-code.ts'
import { PREFECTURES } from '#domain/institutions/prefectures.ts'
import { defineForm, type Values } from '#ui/form/define-form.ts'
import { digitsField } from '#ui/form/digits-field.ts'
import { emailField } from '#ui/form/email-field.ts'
import { selectField } from '#ui/form/select-field.tsx'
import { telephoneField } from '#ui/form/telephone-field.ts'
import { textField } from '#ui/form/text-field.tsx'
import { CLASSIFICATIONS, classificationOf } from './classification.ts'

/** Into the subject of the certificate as it stands here. RFC 5280 appendix A.1: ub-organizational-unit-name */
const TERMINAL_MOST_CHARACTERS = 64
const CONTACT_MOST_CHARACTERS = 40

/** The addressee of the letter, and how they are reached: can be mended until the issue. C-03 */
export const contactFields = {
  contact: textField({
    label: '担当部署/担当者名',
    hint: 'お知らせ（簡易書留）の宛名になります。',
    required: true,
    maxLength: CONTACT_MOST_CHARACTERS,
    width: 'name',
  }),
  phone: telephoneField({ label: '電話番号', hint: '担当の方につながる番号', required: true }),
  email: emailField({ label: 'メールアドレス', hint: '受付や有効期限のお知らせをお送りします。', required: true }),
} as const

export const contactForm = defineForm(contactFields, { id: 'contact' })

const options = (names: Readonly<Record<number, string>>) =>
  Object.entries(names).map(([value, name]) => ({ value, label: `${value}：${name}` }))

/** 「証明書発行申請情報」 of the institution with this code: no other can be applied for. C-02, 003 p.35 */
export const requestForm = (code: string) =>
  defineForm(
    {
      classification: selectField({
        label: '分類',
        required: true,
        options: CLASSIFICATIONS.map(({ value, label }) => ({ value, label })),
      }),
      prefecture: selectField({
        label: '都道府県コード',
        required: true,
        options: PREFECTURES.map((prefecture) => ({
          value: prefecture.code,
          label: `${prefecture.code}：${prefecture.name}`,
        })),
      }),
      schedule: selectField({ label: '点数表', required: true, options: options(FEE_SCHEDULES) }),
      code7: digitsField({ label: '医療機関コード', hint: '7桁', required: true, length: 7 }),
      name: textField({ label: '医療機関(薬局)名称', required: true, maxLength: 55, width: 'long' }),
      ...contactFields,
      terminal: textField({
        label: '端末名称等',
        hint: '証明書を入れる端末が分かる名前（例：総合受付 端末01）。同じ名前で2枚は申請できません。',
        required: true,
        maxLength: TERMINAL_MOST_CHARACTERS,
        width: 'long',
      }),
    },
    {
      id: 'request',
      check({ classification, prefecture, schedule, code7 }): Record<string, string> {
        if (classificationOf(Number(schedule) as FeeSchedule) !== classification)
          return { classification: '分類と点数表が合っていません。どちらかを選び直してください。' }
        const typed = composeInstitutionCode({ prefecture, feeSchedule: Number(schedule) as FeeSchedule, code7 })
        if (typed === code) return {}
        return {
          code7: `ログインしている医療機関等のコード（${code}）と異なります。都道府県コード、点数表、医療機関コードをお確かめください。`,
        }
      },
    },
  )

export type RequestForm = ReturnType<typeof requestForm>
export type RequestValues = Values<RequestForm>

/** The part of the values that follows from the institution code. */
export function codeValues(code: string): Partial<RequestValues> {
  const parts = splitInstitutionCode(code)
  if (!parts) return {}
  const { prefecture, feeSchedule, code7 } = parts
  return { prefecture, schedule: String(feeSchedule), code7, classification: classificationOf(feeSchedule) }
}
