import {
  CATEGORIES,
  CATEGORY_NAMES,
  type InquiryOwner,
  NAME_AT_MOST,
  QUESTION_AT_MOST,
  type Question,
  SUBJECT_AT_MOST,
} from '#domain/inquiries/inquiry.ts'
import type { PortalUser } from '#domain/portal-users/portal-user.ts'
import { EMAIL_AT_MOST, readEmail } from '#domain/portal-users/registration-rules/email.ts'
import { fieldOf } from '#domain/portal-users/registration-rules/reading.ts'
import type { FormEntries } from '#platform/site/form-entries.ts'
import { defineForm } from '#ui/form/define-form.ts'
import { digitsField } from '#ui/form/digits-field.ts'
import type { Entered, Errors } from '#ui/form/field.ts'
import { fillForm } from '#ui/form/fill-form.ts'
import { readForm } from '#ui/form/read-form.ts'
import { selectField } from '#ui/form/select-field.tsx'
import { textField } from '#ui/form/text-field.tsx'
import { textareaField } from '#ui/form/textarea-field.tsx'

const QUESTION_FIELDS = {
  category: selectField({
    label: 'お問い合わせの種類',
    required: true,
    options: CATEGORY_NAMES.map((value) => ({ value, label: CATEGORIES[value] })),
  }),
  subject: textField({
    label: '件名',
    hint: '例：電子証明書の更新の時期について',
    required: true,
    maxLength: SUBJECT_AT_MOST,
    width: 'full',
  }),
  body: textareaField({
    label: 'お問い合わせ内容',
    hint: 'いつ、どの画面で、何をしたときのことかをお書きください。エラーの画面が出たときは、画面の文言と「お問い合わせ番号」もお願いします。患者の情報やパスワードは書かないでください。',
    required: true,
    maxLength: QUESTION_AT_MOST,
    rows: 10,
  }),
}

const STRANGER_FIELDS = {
  name: textField({
    label: 'お名前',
    required: true,
    maxLength: NAME_AT_MOST,
    width: 'name',
    autocomplete: 'name',
  }),
  email: textField({
    label: 'メールアドレス',
    hint: '受付のお知らせと回答をお送りします。',
    required: true,
    maxLength: EMAIL_AT_MOST,
    type: 'email',
    inputmode: 'email',
    autocomplete: 'email',
    width: 'long',
    fold: 'half',
    schema: fieldOf(readEmail),
  }),
  institution_code: digitsField({
    label: '医療機関等コード（10桁）',
    hint: '医療機関等の方は、お分かりになればご入力ください。',
    length: 10,
  }),
}

/** 「お問い合わせフォーム」 of somebody whom we know: who they are is not asked. */
const KNOWN_FORM = defineForm(QUESTION_FIELDS)
const STRANGER_FORM = defineForm({ ...STRANGER_FIELDS, ...QUESTION_FIELDS })

export const inquiryForm = (user: PortalUser | undefined) => (user ? KNOWN_FORM : STRANGER_FORM)

export const ownerOf = (user: PortalUser | undefined): InquiryOwner | undefined =>
  user && { institution: user.institution.id, user: user.id }

/** The parts of the form, in order. */
export const partsOf = (user: PortalUser | undefined) => [
  ...(user ? [] : [{ heading: 'ご連絡先', names: Object.keys(STRANGER_FIELDS) }]),
  { heading: 'お問い合わせの内容', names: Object.keys(QUESTION_FIELDS) },
]

export type InquiryReading =
  | { readonly question: Question }
  | { readonly question: undefined; readonly entered: Entered; readonly errors: Errors }

/** What was typed, with what is known of who is signed in. */
export function readInquiryForm(user: PortalUser | undefined, entries: FormEntries): InquiryReading {
  if (user) {
    const reading = readForm(KNOWN_FORM, entries)
    if (!reading.ok) return { question: undefined, ...reading }
    const name = `${user.lastName} ${user.firstName}`
    return { question: { ...reading.values, name, email: user.email, institutionCode: null } }
  }
  const reading = readForm(STRANGER_FORM, entries)
  if (!reading.ok) return { question: undefined, ...reading }
  const { institution_code, ...values } = reading.values
  return { question: { ...values, institutionCode: institution_code ?? null } }
}

/** As if this had been typed. */
export const writeInquiryForm = ({ institutionCode, ...question }: Question): Entered =>
  fillForm(STRANGER_FORM, { ...question, institution_code: institutionCode ?? undefined })
