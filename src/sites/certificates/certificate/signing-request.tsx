import { awaitCertificate } from '#domain/certificates/await-certificate.ts'
import { findCertificate } from '#domain/certificates/find-certificate.ts'
import { handInSigningRequest } from '#domain/certificates/hand-in-signing-request.ts'
import type { Entered } from '#ui/form/field.ts'
import { readForm } from '#ui/form/read-form.ts'
import { page } from '../page.ts'
import { signingRequestForm } from './forms.ts'
import { HAND_IN_WORDS } from './hand-in-words.ts'
import { SigningRequestView } from './signing-request-view.tsx'

const NEITHER = 'CSRの内容を貼り付けるか、CSRのファイルを選んでください。'
const BOTH = 'CSRの内容とファイルの両方があります。どちらか一方にしてください。'
/** Larger than any CSR, so that who picks the wrong file is told so by the form. */
const BODY_BYTES_MOST = 2 * 1024 * 1024

/** A CSR, pasted or uploaded: for keys of one's own, and where browser code does not run. C-05 */
export const signingRequestPage = page({
  path: '/certificate/signing-request',
  access: 'signed-in',
  files: true,
  bodyLimit: BODY_BYTES_MOST,
  async get(c) {
    const { user } = c
    const ordered = await findCertificate(c.env.db, user)
    return c.html(<SigningRequestView c={c} again={ordered !== undefined} />)
  },
  async post(c) {
    const reading = readForm(signingRequestForm, c.entries)
    if (!reading.ok) return c.html(<SigningRequestView c={c} {...reading} />, 422)
    const { text, file } = reading.values
    const entered = { text: text === undefined ? [] : [text] }
    const refuse = (field: 'text' | 'file', message: string, shown: Entered = entered) =>
      c.html(<SigningRequestView c={c} entered={shown} errors={{ [field]: message }} />, 422)
    if (text === undefined && !file) return refuse('text', NEITHER)
    if (text !== undefined && file) return refuse('text', BOTH)
    const sent = file ? Buffer.from(await file.arrayBuffer()) : Buffer.from(text ?? '')
    const ordered = await c.transact((work) => handInSigningRequest(work, c.user, sent))
    if (!ordered.done) {
      const shown = ordered.because === 'private-key' ? {} : entered
      return refuse(file ? 'file' : 'text', HAND_IN_WORDS[ordered.because], shown)
    }
    await awaitCertificate(c.env.db, { institution: c.user.institution, serial: ordered.value })
    return c.redirect('/certificate')
  },
})
