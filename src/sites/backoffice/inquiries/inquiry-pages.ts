import { answerPage } from './answer.ts'
import { inquiryPage } from './inquiry.tsx'
import { inquiryDeeds } from './inquiry-deeds.ts'
import { inquiryListPage } from './inquiry-list.tsx'

/** 「お問い合わせ」 */
export const inquiryPages = [inquiryListPage, inquiryPage, answerPage, ...inquiryDeeds]
