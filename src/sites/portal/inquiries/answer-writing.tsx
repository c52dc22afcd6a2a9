import { findPublicEntries } from '#domain/inquiries/find-entries.ts'
import type { Inquiry } from '#domain/inquiries/find-inquiry.ts'
import { writeToInquiry } from '#domain/inquiries/write-to-inquiry.ts'
import { newId } from '#platform/new-id.ts'
import { fillForm } from '#ui/form/fill-form.ts'
import { readForm } from '#ui/form/read-form.ts'
import type { NavigationItem } from '#ui/page/header.tsx'
import type { PortalContext } from '../page.ts'
import { readFormId } from '../register/read-form-id.ts'
import { InquiryThreadView, type ThreadProps, writingForm } from './thread-view.tsx'

type Told = Pick<ThreadProps, 'entered' | 'errors' | 'problem'> & { readonly formId?: string }

const PROBLEMS = {
  over: 'このお問い合わせは終わっているため、書き込めませんでした',
  'too-many':
    '続けて書き込まれたため、少し時間を置いています。入力した内容は残っています。10分ほど待ってから、もう一度お試しください',
} as const

const STATUSES = { over: 409, 'too-many': 429 } as const

/** The thread of somebody who may read it. */
export async function showInquiryThread(
  c: PortalContext,
  inquiry: Inquiry,
  above: readonly NavigationItem[],
  told: Told = {},
  status = 200,
): Promise<Response> {
  const entries = await findPublicEntries(c.env.db, inquiry.id)
  const formId = told.formId ?? newId({ now: c.now, random: c.env.random })
  return c.html(<InquiryThreadView {...{ c, inquiry, entries, above, ...told, formId }} />, status)
}

/** 「書き込む」. P-25 */
export async function answerWriting(
  c: PortalContext,
  inquiry: Inquiry,
  above: readonly NavigationItem[],
): Promise<Response> {
  const formId = readFormId(c)
  const reading = readForm(writingForm, c.entries)
  if (!reading.ok) return showInquiryThread(c, inquiry, above, { ...reading, formId }, 422)
  const written = { inquiry: inquiry.id, form: formId, body: reading.values.body }
  const outcome = await c.transact((work) => writeToInquiry(work, written, c.env.inquiries))
  if (outcome.done) return c.redirect(`${c.path}?written`)
  const entered = fillForm(writingForm, reading.values)
  const problem = PROBLEMS[outcome.because]
  return showInquiryThread(c, inquiry, above, { entered, problem, formId }, STATUSES[outcome.because])
}
