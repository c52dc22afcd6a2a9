import { editContact } from '#domain/certificates/edit-contact.ts'
import { readForm } from '#ui/form/read-form.ts'
import { page } from '../page.ts'
import { addressOf } from './certificate-names.ts'
import { findOwnRequest } from './find-own-request.ts'
import { contactForm } from './request-form.ts'
import { RequestView } from './request-view.tsx'

const DECIDED = 'この申請はすでに結果が出ているか、取り消されているため、変更できません'

/** 「詳細/編集」: everything of one request, and 「保存」 of its contact before the issue. C-03 */
export const requestDetailPage = page({
  path: '/certificates/requests/:request',
  access: 'signed-in',
  async get(c) {
    const request = await findOwnRequest(c)
    return request ? c.html(RequestView({ c, request })) : c.fail(404)
  },
  async post(c) {
    const request = await findOwnRequest(c)
    if (!request) return c.fail(404)
    const reading = readForm(contactForm, c.entries)
    if (!reading.ok) return c.html(RequestView({ c, request, entered: reading.entered, errors: reading.errors }), 422)
    const outcome = await c.transact((work) => editContact(work, request, reading.values))
    if (outcome.done) return c.redirect(`${addressOf(request)}?updated`)
    return c.html(RequestView({ c, request: (await findOwnRequest(c)) ?? request, problem: DECIDED }), 409)
  },
})
