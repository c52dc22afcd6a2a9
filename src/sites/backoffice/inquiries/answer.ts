import { answerInquiry } from '#domain/inquiries/answer-inquiry.ts'
import { findTemplate } from '#domain/inquiry-templates/find-templates.ts'
import { isId } from '#platform/is-id.ts'
import { soleText, soleVersion } from '#platform/site/form-entries.ts'
import { fillForm } from '#ui/form/fill-form.ts'
import { readForm } from '#ui/form/read-form.ts'
import { type OperatorContext, page } from '../page.ts'
import { answerForm } from './answer-form.ts'
import { TEMPLATE_FIELD, THEN } from './answer-part.tsx'
import { type AskedInquiry, findAskedInquiry } from './asked-inquiry.ts'
import { fillFor } from './fill-for.ts'
import { readFormId } from './form-field.ts'
import { showInquiry } from './inquiry.tsx'
import { MOVED } from './moved.ts'

/** 「回答を送る」, and without scripts 「本文に入れる」. B-09 */
export const answerPage = page({
  path: '/inquiries/:inquiry/answer',
  access: 'may:answer-inquiries',
  async get(c) {
    const asked = await findAskedInquiry(c)
    return asked ? c.redirect(asked.address()) : c.fail(404)
  },
  async post(c) {
    const asked = await findAskedInquiry(c)
    if (!asked) return c.fail(404)
    const then = soleText(c.entries, 'then')
    if (then === THEN.insert) return insertTemplate(c, asked)
    const [formId, seen] = [readFormId(c), soleVersion(c.entries)]
    const reading = readForm(answerForm, c.entries)
    if (!reading.ok) return showInquiry(c, asked, { answer: reading, formId }, 422)
    const { body } = reading.values
    const closes = then === THEN.close
    const answer = { inquiry: asked.inquiry.id, operator: c.user.id, seen, form: formId, body, closes }
    const outcome = await c.transact((work) => answerInquiry(work, answer, c.env.inquiries))
    if (outcome.done) return c.redirect(asked.address('', closes ? 'answered-closed' : 'answered'))
    const fresh = (await findAskedInquiry(c)) ?? asked
    const told = { answer: { entered: fillForm(answerForm, reading.values) }, problem: MOVED.answer, seen, formId }
    return showInquiry(c, fresh, told, 409)
  },
})

/** After what is typed already, with a line between. */
async function insertTemplate(c: OperatorContext, asked: AskedInquiry): Promise<Response> {
  const id = soleText(c.entries, TEMPLATE_FIELD) ?? ''
  const template = isId(id) ? await findTemplate(c.env.db, id) : undefined
  const typed = (soleText(c.entries, 'body') ?? '').replaceAll(/\r\n?/g, '\n')
  const formId = readFormId(c)
  const seen = soleVersion(c.entries)
  const newer = seen < asked.inquiry.entries ? { problem: MOVED.answer, seen } : {}
  if (!template) {
    const errors = { body: '入れるひな形を選択してください。' }
    return showInquiry(c, asked, { answer: { entered: { body: [typed] }, errors }, formId, ...newer }, 422)
  }
  const body = [typed.trimEnd(), fillFor(c, asked.inquiry)(template.body)].filter(Boolean).join('\n\n')
  return showInquiry(c, asked, { answer: { entered: { body: [body] } }, formId, ...newer })
}
