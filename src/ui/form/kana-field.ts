import { z } from 'zod'
import type { Field, Given } from './field.ts'
import { MESSAGES } from './messages.ts'
import { type TextOptions, textField } from './text-field.tsx'

/** A reading in full-width katakana; hiragana and half-width kana are converted. Blanks between words are kept. */
export const kanaField = <const Required extends boolean = false>(
  options: Omit<TextOptions<Required>, 'schema'>,
): Field<Given<Required, string>> =>
  textField({
    schema: z.string().regex(/^[ァ-ヶー・ \u3000]+$/, MESSAGES.notKana(options.label)),
    fold: 'kana',
    width: 'name',
    ...options,
  })
