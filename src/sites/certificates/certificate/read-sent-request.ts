import type { SigningRequestProblem } from '#domain/certificates/read-signing-request.ts'
import type { FormEntries } from '#platform/site/form-entries.ts'
import type { Entered, Errors } from '#ui/form/field.ts'
import { readForm } from '#ui/form/read-form.ts'
import { signingRequestForm } from './forms.ts'

/** The form again, with what is wrong. */
export interface ShownAgain {
  readonly entered: Entered
  readonly errors: Errors
}

export type SentRequest =
  | { readonly ok: true; readonly bytes: Buffer; refuse(because: string, message: string): ShownAgain }
  | ({ readonly ok: false } & ShownAgain)

/** The CSR of the form, and how it is shown again when it is refused: a private key never is. C-05 */
export async function readSentRequest(entries: FormEntries): Promise<SentRequest> {
  const reading = readForm(signingRequestForm, entries)
  if (!reading.ok) return reading
  const { text, file } = reading.values
  const privateKey: SigningRequestProblem = 'private-key'
  return {
    ok: true,
    bytes: file ? Buffer.from(await file.arrayBuffer()) : Buffer.from(text ?? ''),
    refuse: (because, message) => ({
      entered: text === undefined || because === privateKey ? {} : { text: [text] },
      errors: { [file ? 'file' : 'text']: message },
    }),
  }
}
