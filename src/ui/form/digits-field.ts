import { z } from 'zod'
import type { Field, Given } from './field.ts'
import { MESSAGES } from './messages.ts'
import { type TextOptions, textField } from './text-field.tsx'

export interface DigitsOptions<Required extends boolean> extends Omit<TextOptions<Required>, 'schema'> {
  /** Number of digits: exactly, or from … to …. */
  readonly length: number | readonly [least: number, most: number]
  /** A rule on the digits themselves. */
  readonly rule?: z.ZodType<string, string>
}

/** A code of digits, kept as text: leading zeros count. Full width, blanks and hyphens are accepted. */
export function digitsField<const Required extends boolean = false>(
  options: DigitsOptions<Required>,
): Field<Given<Required, string>> {
  const { label, length, rule } = options
  const [least, most] = typeof length === 'number' ? [length, length] : length
  const shape = z.string().superRefine((text, { addIssue }) => {
    if (!/^\d+$/.test(text)) addIssue({ code: 'custom', message: MESSAGES.notDigits(label) })
    else if (text.length < least || text.length > most) addIssue({ code: 'custom', message: wrongLength(text.length) })
  })
  const wrongLength = (is: number) =>
    least === most ? MESSAGES.wrongLength(label, least, is) : MESSAGES.wrongRange(label, least, most, is)
  return textField({
    schema: rule ? shape.pipe(rule) : shape,
    inputmode: 'numeric',
    fold: 'digits',
    code: true,
    width: most <= 2 ? '2' : most <= 4 ? '4' : most <= 7 ? '7' : most <= 10 ? '10' : '14',
    ...options,
  })
}
