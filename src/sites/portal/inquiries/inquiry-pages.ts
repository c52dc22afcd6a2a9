import { confirmInquiryPage } from './confirm.tsx'
import { inquiryFormPage } from './form.tsx'
import { linkedInquiryPage } from './linked-thread.tsx'
import { ownInquiriesPage } from './own-list.tsx'
import { ownInquiryPage } from './own-thread.tsx'
import { inquirySentPage } from './sent.tsx'

/** 「お問い合わせフォーム」, its thread, and the list of one's own. P-25 */
export const INQUIRY_PAGES = [
  inquiryFormPage,
  confirmInquiryPage,
  inquirySentPage,
  linkedInquiryPage,
  ownInquiriesPage,
  ownInquiryPage,
]
