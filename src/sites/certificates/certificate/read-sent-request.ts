import { holdsPrivateKey } from '#domain/certificates/holds-private-key.ts'
import type { FormEntries } from '#platform/site/form-entries.ts'
import type { Entered, Errors } from '#ui/form/field.ts'
import { readForm } from '#ui/form/read-form.ts'
import { signingRequestForm } from './forms.ts'
import { HAND_IN_WORDS } from './hand-in-words.ts'

/** The form again, with what is wrong. */
export interface ShownAgain {
  readonly entered: Entered
  readonly errors: Errors
}

export type SentRequest =
  | { readonly ok: true; readonly bytes: Buffer; refuse(message: string): ShownAgain }
  | ({ readonly ok: false } & ShownAgain)

/** The CSR of the form, and how it is shown again when it is refused: a private key never is. C-05 */
export async function readSentRequest(entries: FormEntries): Promise<SentRequest> {
  if (entries.get('text')?.some(isSecret))
    return { ok: false, entered: {}, errors: { text: HAND_IN_WORDS['private-key'] } }
  const reading = readForm(signingRequestForm, entries)
  if (!reading.ok) return reading
  const { text, file } = reading.values
  return {
    ok: true,
    bytes: file ? Buffer.from(await file.arrayBuffer()) : Buffer.from(text ?? ''),
    refuse: (message) => ({
      entered: text === undefined ? {} : { text: [text] },
      errors: { [file ? 'file' : 'text']: message },
    }),
  }
}

/** What is private in what was posted: it goes into no page again. */
export const isSecret = (text: string | File): boolean => typeof text === 'string' && holdsPrivateKey(Buffer.from(text))
