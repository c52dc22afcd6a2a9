import { z } from 'zod'
import type { Field } from '#ui/form/field.ts'
import { MESSAGES } from '#ui/form/messages.ts'
import { textField } from '#ui/form/text-field.tsx'

export interface DeviceCountOptions {
  readonly label: string
  readonly hint: string
  readonly most: number
  /** Said of a number above `most`. */
  readonly tooMany: string
}

/** How many devices get an account: a whole number from 1, of any width. 000 p.10 */
export const deviceCountField = ({ label, hint, most, tooMany }: DeviceCountOptions): Field<number> =>
  textField({
    label,
    hint,
    required: true,
    inputmode: 'numeric',
    fold: 'digits',
    width: '4',
    unit: '台',
    maxLength: 10,
    schema: z
      .string()
      .regex(/^\d+$/, MESSAGES.notDigits(label))
      .transform(Number)
      .refine((count) => count >= 1, `${label}は1以上の数字で入力してください。`)
      .refine((count) => count <= most, tooMany),
  })
