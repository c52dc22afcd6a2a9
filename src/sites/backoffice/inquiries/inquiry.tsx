import { findAnswerers } from '#domain/inquiries/find-answerers.ts'
import { findEntries } from '#domain/inquiries/find-entries.ts'
import { findTemplates } from '#domain/inquiry-templates/find-templates.ts'
import { newId } from '#platform/new-id.ts'
import { type OperatorContext, page } from '../page.ts'
import { type AskedInquiry, findAskedInquiry } from './asked-inquiry.ts'
import { InquiryView, type Told } from './inquiry-view.tsx'

/** One inquiry: the thread with everything that was done, who has it, and a place to answer. B-09 */
export const inquiryPage = page({
  path: '/inquiries/:inquiry',
  access: 'may:see-inquiries',
  async get(c) {
    const asked = await findAskedInquiry(c)
    return asked ? showInquiry(c, asked) : c.fail(404)
  },
})

export async function showInquiry(
  c: OperatorContext,
  asked: AskedInquiry,
  told: Told = {},
  status = 200,
): Promise<Response> {
  const [entries, answerers, templates] = await Promise.all([
    findEntries(c.env.db, asked.inquiry.id),
    findAnswerers(c.env.db),
    findTemplates(c.env.db),
  ])
  const formId = told.formId ?? newId({ now: c.now, random: c.env.random })
  return c.html(<InquiryView {...{ c, asked, entries, answerers, templates, told, formId }} />, status)
}
