import { z } from 'zod'
import { MESSAGES } from '#ui/form/messages.ts'
import { onlyWhen } from '#ui/form/only-when.ts'
import { textField } from '#ui/form/text-field.tsx'

/** Letters, and how many digits follow them. */
const SHAPES = { caf: ['CAF', 10], cop: ['COP', 8] } as const

const AGAIN = '書類を見ながら、もう一度入力してください。貼り付けると、打ち間違いに気づけません。'

/** 「お客さまID」, asked twice. Only its digits are typed; the letters before them may come along. 003 p.19 */
export function customerIdField(kind: keyof typeof SHAPES, time: 'first' | 'again') {
  const [letters, digits] = SHAPES[kind]
  const label = `${time === 'again' ? '確認用' : ''}お客さまID（${letters}）`
  const shape = z.string().superRefine((text, { addIssue }) => {
    if (!/^\d+$/.test(text)) addIssue({ code: 'custom', message: MESSAGES.notDigits(label) })
    else if (text.length !== digits)
      addIssue({ code: 'custom', message: MESSAGES.wrongLength(label, digits, text.length) })
  })
  const field = textField({
    label,
    hint: time === 'again' ? AGAIN : `「${letters}」のあとの${digits}桁の数字を入力してください。`,
    required: true,
    inputmode: 'numeric',
    fold: 'digits',
    code: true,
    width: '14',
    schema: z
      .string()
      .transform((text) => text.replace(new RegExp(`^${letters}[\\s-]*`, 'i'), ''))
      .pipe(shape),
  })
  return onlyWhen('customer', kind, field)
}

/** As it is stored and read out: CAF5000123456. */
export const withLetters = (kind: keyof typeof SHAPES, digits: string | undefined): string =>
  `${SHAPES[kind][0]}${digits ?? ''}`
