import { z } from 'zod'
import { toHalfWidth } from '#platform/text/width.ts'
import { onlyWhen } from '#ui/form/only-when.ts'
import { passwordField } from '#ui/form/password-field.tsx'

const FOUR_DIGITS = z
  .string()
  .transform((text) => toHalfWidth(text).trim())
  .pipe(z.string().regex(/^\d{4}$/, '秘密の番号は4桁の数字で入力してください。'))

/** 「秘密の番号」: asked once for good, with 新規; later it is reset by telephone. P-13, B-05 */
export const secretNumberField = (label: string, hint: string) =>
  onlyWhen(
    'request',
    'start',
    passwordField({ label, hint, autocomplete: 'new-password', inputmode: 'numeric', schema: FOUR_DIGITS }),
  )
