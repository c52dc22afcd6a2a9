import { page } from '../page.ts'
import { PRACTITIONER_REGISTRATION } from './practitioner-registration.ts'
import { sendForm } from './send-form.tsx'
import { showForm } from './show-form.tsx'

/** 「ユーザー登録」 of 施術所等. P-03 */
export const practitionerPage = page({
  path: PRACTITIONER_REGISTRATION.path,
  access: 'anyone',
  get: (c) => showForm(c, PRACTITIONER_REGISTRATION),
  post: (c) => sendForm(c, PRACTITIONER_REGISTRATION),
})
