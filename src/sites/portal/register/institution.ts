import { page } from '../page.ts'
import { INSTITUTION_REGISTRATION } from './institution-registration.ts'
import { sendForm } from './send-form.tsx'
import { showForm } from './show-form.tsx'

/** 「ユーザー登録」 of 医科・歯科・調剤・訪問看護・職域. P-03, 003 p.6–9 */
export const institutionPage = page({
  path: INSTITUTION_REGISTRATION.path,
  access: 'anyone',
  get: (c) => showForm(c, INSTITUTION_REGISTRATION),
  post: (c) => sendForm(c, INSTITUTION_REGISTRATION),
})
