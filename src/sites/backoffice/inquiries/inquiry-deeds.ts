import { assignInquiry } from '#domain/inquiries/assign-inquiry.ts'
import { closeInquiry, reopenInquiry } from '#domain/inquiries/close-inquiry.ts'
import { noteInquiry } from '#domain/inquiries/note-inquiry.ts'
import { isId } from '#platform/is-id.ts'
import { soleText, soleVersion } from '#platform/site/form-entries.ts'
import { readForm } from '#ui/form/read-form.ts'
import { type OperatorContext, page } from '../page.ts'
import { noteForm } from './answer-form.ts'
import { type AskedInquiry, findAskedInquiry } from './asked-inquiry.ts'
import { readFormId } from './form-field.ts'
import { showInquiry } from './inquiry.tsx'
import { NOBODY } from './inquiry-assignment.tsx'
import { MOVED } from './moved.ts'

/** Something done to one inquiry by a button; opened by hand it leads back to the inquiry. B-09 */
const deedPage = (part: string, carryOut: (c: OperatorContext, asked: AskedInquiry) => Promise<Response>) =>
  page({
    path: `/inquiries/:inquiry/${part}`,
    access: 'may:answer-inquiries',
    async get(c) {
      const asked = await findAskedInquiry(c)
      return asked ? c.redirect(asked.address()) : c.fail(404)
    },
    async post(c) {
      const asked = await findAskedInquiry(c)
      return asked ? carryOut(c, asked) : c.fail(404)
    },
  })

async function showMoved(c: OperatorContext, asked: AskedInquiry, problem: keyof typeof MOVED, seen?: number) {
  const fresh = (await findAskedInquiry(c)) ?? asked
  return showInquiry(c, fresh, { problem: MOVED[problem], ...(seen !== undefined && { seen }) }, 409)
}

function operatorOf({ entries }: OperatorContext, name: string): string | null {
  const id = soleText(entries, name) ?? ''
  return isId(id) ? id : null
}

export const inquiryDeeds = [
  deedPage('assign', async (c, asked) => {
    const [from, to] = [operatorOf(c, 'from'), operatorOf(c, 'to')]
    if (to === null && soleText(c.entries, 'to') !== NOBODY) return showMoved(c, asked, 'nobody-chosen')
    const assignment = { inquiry: asked.inquiry.id, operator: c.user.id, from, to }
    const outcome = await c.transact((work) => assignInquiry(work, assignment))
    if (outcome.done) return c.redirect(asked.address())
    return showMoved(c, asked, outcome.because === 'moved' ? 'taken' : 'no-answerer')
  }),
  deedPage('note', async (c, asked) => {
    const formId = readFormId(c)
    const reading = readForm(noteForm, c.entries)
    if (!reading.ok) return showInquiry(c, asked, { note: reading, formId }, 422)
    const note = { inquiry: asked.inquiry.id, operator: c.user.id, form: formId, body: reading.values.note }
    await c.transact((work) => noteInquiry(work, note))
    return c.redirect(asked.address('', 'noted'))
  }),
  deedPage('close', async (c, asked) => {
    const seen = soleVersion(c.entries)
    const end = { inquiry: asked.inquiry.id, operator: c.user.id, seen }
    const outcome = await c.transact((work) => closeInquiry(work, end))
    return outcome.done ? c.redirect(asked.address('', 'closed')) : showMoved(c, asked, 'end', seen)
  }),
  deedPage('reopen', async (c, asked) => {
    const outcome = await c.transact((work) => reopenInquiry(work, { inquiry: asked.inquiry.id, operator: c.user.id }))
    return outcome.done ? c.redirect(asked.address('', 'reopened')) : showMoved(c, asked, 'end')
  }),
]
