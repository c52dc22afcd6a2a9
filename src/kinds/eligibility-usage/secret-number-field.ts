import { z } from 'zod'
import { toHalfWidth } from '#platform/text/width.ts'
import type { Field } from '#ui/form/field.ts'
import { passwordField } from '#ui/form/password-field.tsx'

const FOUR_DIGITS = z
  .string()
  .transform((text) => toHalfWidth(text).trim())
  .pipe(z.string().regex(/^\d{4}$/, '秘密の番号は4桁の数字で入力してください。'))

/** 「秘密の番号」: four digits, of any width. Missing where it is not asked. P-13 */
export const secretNumberField = (label: string, hint: string): Field<string | undefined> =>
  passwordField({ label, hint, autocomplete: 'new-password', inputmode: 'numeric', schema: FOUR_DIGITS })
