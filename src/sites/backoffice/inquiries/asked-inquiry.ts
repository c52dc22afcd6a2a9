import { findInquiry, type Inquiry } from '#domain/inquiries/find-inquiry.ts'
import { isId } from '#platform/is-id.ts'
import { withQuery } from '../applications/queue-view.ts'
import type { OperatorContext } from '../page.ts'
import { type InquiryListView, readInquiryListView, writeInquiryListView } from './inquiry-list-view.ts'

export interface AskedInquiry {
  readonly inquiry: Inquiry
  /** The list one came from. */
  readonly view: InquiryListView
  /** A page of this inquiry, from which one comes back to that list. */
  address(part?: string, happened?: string): string
}

/** The inquiry the address names; what is no id is not looked for. */
export async function findAskedInquiry({ env, params, query }: OperatorContext): Promise<AskedInquiry | undefined> {
  const { inquiry: id = '' } = params
  const inquiry = isId(id) ? await findInquiry(env.db, id) : undefined
  if (!inquiry) return undefined
  const view = readInquiryListView(query)
  return {
    inquiry,
    view,
    address: (part = '', happened) =>
      withQuery(`/inquiries/${id}${part}`, writeInquiryListView(view), happened ? `done=${happened}` : ''),
  }
}
