import { draftInquiry } from '#domain/inquiries/draft-inquiry.ts'
import { QUESTION_AT_MOST } from '#domain/inquiries/inquiry.ts'
import { findInquiryDraft } from '#domain/inquiries/inquiry-draft.ts'
import { FORMS_FROM_A_NETWORK } from '#domain/inquiries/limits.ts'
import { newId } from '#platform/new-id.ts'
import { admit } from '#platform/rate-limit/admit.ts'
import { networkOf } from '#platform/rate-limit/network-of.ts'
import type { Entered } from '#ui/form/field.ts'
import { type PortalContext, page } from '../page.ts'
import { browserOf } from '../register/browser-of.ts'
import { isId, readFormId } from '../register/read-form-id.ts'
import { ownerOf, readInquiryForm, writeInquiryForm } from './inquiry-form.ts'
import { FORM_PATH, InquiryFormView } from './inquiry-form-view.tsx'

const TOO_MANY =
  '続けて送信されたため、少し時間を置いています。1分ほど待ってから、もう一度「確認へ進む」を押してください。'
const RETRY_AFTER = { 'retry-after': '60' }

/** 「お問い合わせフォーム」, for everybody; with `?form=` as it was left in this browser. P-25 */
export const inquiryFormPage = page({
  path: FORM_PATH,
  access: 'anyone',
  async get(c) {
    const given = c.query.get('form')
    const left = isId(given) ? await findTypedInquiry(c, given) : undefined
    const formId = left?.id ?? newId({ now: c.now, random: c.env.random })
    return c.html(
      <InquiryFormView c={c} formId={formId} entered={left ? writeInquiryForm(left.question) : asked(c.query)} />,
    )
  },
  async post(c) {
    const formId = readFormId(c)
    const reading = readInquiryForm(c.user, c.entries)
    const admission = await admit(c.env.db, c.now, FORMS_FROM_A_NETWORK, networkOf(c.address))
    if (!admission.admitted) {
      const entered = reading.question ? writeInquiryForm(reading.question) : reading.entered
      const errors = { form: TOO_MANY }
      return c.html(<InquiryFormView c={c} formId={formId} entered={entered} errors={errors} />, 429, RETRY_AFTER)
    }
    const { question } = reading
    if (!question) return c.html(<InquiryFormView c={c} formId={formId} {...reading} />, 422)
    const id = await c.transact((work) => draftInquiry(work, draftPlace(c, formId), question))
    return c.redirect(`/contact/confirm/${id}`)
  },
})

/** What シカク君 could not answer, brought along to be asked here. P-26 */
function asked(query: URLSearchParams): Entered {
  const body = query.get('body')?.slice(0, QUESTION_AT_MOST).toWellFormed()
  return body ? { body: [body] } : {}
}

/** What is typed in this browser is this person's, and nobody else's. */
export const draftPlace = (c: PortalContext, id: string) => ({ id, browser: browserOf(c), owner: ownerOf(c.user) })

export const findTypedInquiry = (c: PortalContext, id: string) => findInquiryDraft(c.env.db, c.now, draftPlace(c, id))
