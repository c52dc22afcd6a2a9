import { z } from 'zod'
import type { Field, Given } from './field.ts'
import { MESSAGES } from './messages.ts'
import { type TextOptions, textField } from './text-field.tsx'

/** A Japanese telephone number, 10 or 11 digits from the area code; the value is the digits alone. */
export const telephoneField = <const Required extends boolean = false>(
  options: Omit<TextOptions<Required>, 'schema'>,
): Field<Given<Required, string>> =>
  textField({
    schema: z.string().regex(/^0\d{9,10}$/, MESSAGES.notTelephone(options.label)),
    type: 'tel',
    inputmode: 'tel',
    autocomplete: 'tel',
    fold: 'telephone',
    width: '14',
    ...options,
  })
