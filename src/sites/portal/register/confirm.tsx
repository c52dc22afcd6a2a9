import { confirmRegistration } from '#domain/registrations/confirm-registration.ts'
import { findRegistration } from '#domain/registrations/find-registration.ts'
import { type PortalContext, page } from '../page.ts'
import { browserOf } from './browser-of.ts'
import { ConfirmPage } from './confirm-page.tsx'
import { showGone } from './gone-page.tsx'
import { isId } from './read-form-id.ts'
import { RETRY_AFTER } from './too-many-mails.tsx'

/** 「入力内容確認」 and its 「OK」. Pressed again, or come back to, it leads to the same page and does nothing. P-06 */
export const confirmPage = page({
  path: '/register/confirm/:id',
  access: 'anyone',
  async get(c) {
    const registration = await findTyped(c)
    if (!registration) return showGone(c)
    return registration.confirmedAt ? toSent(c) : c.html(<ConfirmPage c={c} registration={registration} />)
  },
  async post(c) {
    const registration = await findTyped(c)
    if (!registration) return showGone(c)
    if (registration.confirmedAt) return toSent(c)
    const asked = { id: registration.id, browser: browserOf(c) }
    const outcome = await c.transact((work) => confirmRegistration(work, asked))
    if (!outcome.done && outcome.because === 'too-many-mails')
      return c.html(<ConfirmPage c={c} registration={registration} tooMany />, 429, RETRY_AFTER)
    return toSent(c)
  },
})

export async function findTyped(c: PortalContext) {
  const { id } = c.params
  return isId(id) ? findRegistration(c.env.db, c.now, { id, browser: browserOf(c) }) : undefined
}

const toSent = (c: PortalContext) => c.redirect(`/register/sent/${c.params.id}`)
