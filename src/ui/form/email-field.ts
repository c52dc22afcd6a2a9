import { z } from 'zod'
import type { Field, Given } from './field.ts'
import { type TextOptions, type TextSchema, textField } from './text-field.tsx'

/** RFC 5321 §4.5.3.1.3: a path of 256 octets with its brackets. */
const MAX_LENGTH_CHARACTERS = 254

/** An e-mail address; full-width letters become half width. Which addresses are taken is the schema's to say. */
export const emailField = <const Required extends boolean = false>(
  options: TextOptions<Required, TextSchema<string>>,
): Field<Given<Required, string>> =>
  textField({
    schema: z.email(),
    maxLength: MAX_LENGTH_CHARACTERS,
    type: 'email',
    inputmode: 'email',
    autocomplete: 'email',
    fold: 'half',
    width: 'long',
    ...options,
  })
