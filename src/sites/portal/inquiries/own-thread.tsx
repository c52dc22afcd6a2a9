import { findInquiry, type Inquiry } from '#domain/inquiries/find-inquiry.ts'
import { isId } from '#platform/is-id.ts'
import { IN_MY_LIST } from '../applications/application-titles.ts'
import { page, type SignedInContext } from '../page.ts'
import { answerWriting, showInquiryThread } from './answer-writing.tsx'

const ABOVE = [...IN_MY_LIST, { text: 'お問い合わせ', href: '/my-list/inquiries' }]

/** An inquiry of the user's own institution; another one's is not found. P-25 */
export const ownInquiryPage = page({
  path: '/my-list/inquiries/:inquiry',
  access: 'signed-in',
  async get(c) {
    const inquiry = await findOwnInquiry(c)
    return inquiry ? showInquiryThread(c, inquiry, ABOVE) : c.fail(404)
  },
  async post(c) {
    const inquiry = await findOwnInquiry(c)
    return inquiry ? answerWriting(c, inquiry, ABOVE) : c.fail(404)
  },
})

async function findOwnInquiry({ env, params, user }: SignedInContext): Promise<Inquiry | undefined> {
  const id = params.inquiry ?? ''
  const inquiry = isId(id) ? await findInquiry(env.db, id) : undefined
  return inquiry?.institution?.id === user.institution.id ? inquiry : undefined
}
