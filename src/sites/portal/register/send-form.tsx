import { draftRegistration } from '#domain/registrations/draft-registration.ts'
import { findKeptPassword, keepPassword } from '#domain/registrations/keep-password.ts'
import { FORMS_FROM_A_NETWORK } from '#domain/registrations/limits.ts'
import type { Registration } from '#domain/registrations/registration.ts'
import { admit } from '#platform/rate-limit/admit.ts'
import { networkOf } from '#platform/rate-limit/network-of.ts'
import type { PortalContext } from '../page.ts'
import type { AskedForm } from './asked-form.ts'
import { browserOf } from './browser-of.ts'
import { fillFrom, findListed } from './find-listed.ts'
import { isRepeated } from './is-repeated.ts'
import { FILL_FIELD } from './listed-note.tsx'
import { readFormId } from './read-form-id.ts'
import { readSentForm } from './read-sent-form.ts'
import { RegisterForm } from './register-form.tsx'

const TOO_MANY = '続けて送信されたため、少し時間を置いています。1分ほど待ってから、もう一度「登録」を押してください。'
const RETRY_AFTER = { 'retry-after': '60' }

/**
 * 「登録」: leads to 「入力内容確認」 (reload and back ask nothing of the user), or answers with the form as it was typed and
 * what is wrong. A password is hashed at once; a form that comes back remembers it by its hash, so that it need not be
 * typed again. P-04, P-06
 */
export async function sendForm(c: PortalContext, asked: AskedForm): Promise<Response> {
  const place = { form: readFormId(c), browser: browserOf(c) }
  const kept = await findKeptPassword(c.env.db, c.now, place)
  const { registration, password, ...sent } = readSentForm(c.entries, asked, kept !== undefined)
  const form = { c, asked, formId: place.form, ...sent, passwordKept: kept !== undefined }

  const admission = await admit(c.env.db, c.now, FORMS_FROM_A_NETWORK, networkOf(c.address))
  if (!admission.admitted) return c.html(<RegisterForm {...form} errors={{ form: TOO_MANY }} />, 429, RETRY_AFTER)
  const wantsList = c.entries.has(FILL_FIELD)
  if (registration && !wantsList) return confirm(c, { ...place, registration, password, kept })

  if (password) {
    const passwordHash = await c.env.passwords.hash(password, 'people')
    await c.transact((work) => keepPassword(work, place, passwordHash))
    form.passwordKept = true
  }
  if (!wantsList) return c.html(<RegisterForm {...form} />, 422)
  const listed = await findListed(c, asked.codeOf(sent.entered))
  const entered = fillFrom(listed, sent.entered)
  return c.html(<RegisterForm {...form} entered={entered} errors={{}} listed={listed} />)
}

interface Complete {
  readonly form: string
  readonly browser: Buffer
  readonly registration: Registration
  readonly password: string | undefined
  readonly kept: string | undefined
}

async function confirm(c: PortalContext, complete: Complete): Promise<Response> {
  const { form, password, kept } = complete
  if (await isRepeated(c, { id: form, ...complete })) return c.redirect(`/register/sent/${form}`)
  const passwordHash = password ? await c.env.passwords.hash(password, 'people') : kept
  if (!passwordHash) throw new Error('a complete form has a password')
  const id = await c.transact((work) => draftRegistration(work, { ...complete, passwordHash }))
  return c.redirect(`/register/confirm/${id}`)
}
