import { z } from 'zod'
import { toHalfWidth } from '#platform/text/width.ts'
import { digitsField } from '#ui/form/digits-field.ts'
import { radioField } from '#ui/form/radio-field.tsx'
import { textField } from '#ui/form/text-field.tsx'

export const ACCOUNT_TYPES = { ordinary: '普通', current: '当座' } as const

/** How banks write a holder: kana, capitals, digits and the signs of 「イ）ワカバカイ」. */
const HOLDER = /^[ァ-ヶーA-Z0-9().,/\- 「」・]+$/

/** As it is stored: 金融機関コード 4, 支店コード 3, 口座番号 7 digits, the holder as banks write it. P-23 */
export const bankAccount = z.object({
  bankCode: z.string().regex(/^\d{4}$/),
  branchCode: z.string().regex(/^\d{3}$/),
  accountType: z.enum(['ordinary', 'current']),
  accountNumber: z.string().regex(/^\d{7}$/),
  accountHolder: z.string().regex(HOLDER),
})

/** The account that is paid to. */
export const bankAccountFields = () => ({
  bank_code: digitsField({
    label: '金融機関コード',
    hint: '4桁。通帳や金融機関のサイトでお確かめください。',
    required: true,
    length: 4,
  }),
  branch_code: digitsField({
    label: '支店コード',
    hint: '3桁。店番、店番号とも呼ばれます。',
    required: true,
    length: 3,
  }),
  account_type: radioField({
    label: '預金種別',
    required: true,
    inline: true,
    options: [
      { value: 'ordinary', label: ACCOUNT_TYPES.ordinary },
      { value: 'current', label: ACCOUNT_TYPES.current },
    ],
  }),
  account_number: digitsField({
    label: '口座番号',
    hint: '7桁。7桁に足りないときは、はじめに0を付けてください。',
    required: true,
    length: 7,
  }),
  account_holder: textField({
    label: '口座名義（カナ）',
    hint: '通帳の見開きにあるカナの名義です。例：イ）ワカバカイ',
    required: true,
    maxLength: 48,
    fold: 'kana',
    width: 'long',
    schema: z
      .string()
      .transform((text) => toHalfWidth(text).toUpperCase().replaceAll(/ +/g, ' '))
      .pipe(z.string().regex(HOLDER, '口座名義（カナ）は、カタカナ、英字、数字とかっこなどの記号で入力してください。')),
  }),
})

/** In mails and on notices: enough to recognise the account, too little to use it. */
export const endOfAccount = (accountNumber: string): string => `****${accountNumber.slice(-3)}`
