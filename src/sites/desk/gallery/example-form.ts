import { ACCOUNT_PASSWORD_POLICY } from '#domain/account-passwords/account-password-policy.ts'
import { checkboxField } from '#ui/form/checkbox-field.tsx'
import { checkboxesField } from '#ui/form/checkboxes-field.tsx'
import { dateField } from '#ui/form/date-field.tsx'
import { defineForm } from '#ui/form/define-form.ts'
import { digitsField } from '#ui/form/digits-field.ts'
import { emailField } from '#ui/form/email-field.ts'
import { fileField } from '#ui/form/file-field.tsx'
import { kanaField } from '#ui/form/kana-field.ts'
import { passwordField } from '#ui/form/password-field.tsx'
import { radioField } from '#ui/form/radio-field.tsx'
import { selectField } from '#ui/form/select-field.tsx'
import { telephoneField } from '#ui/form/telephone-field.ts'
import { textField } from '#ui/form/text-field.tsx'
import { textareaField } from '#ui/form/textarea-field.tsx'
import { yearMonthField } from '#ui/form/year-month-field.tsx'

const FIELDS = {
  name: textField({ label: '医療機関名', required: true, hint: '届け出た名称を入力してください。' }),
  code: digitsField({ label: '医療機関等コード（7桁）', length: 7, required: true, groups: [2, 4, 1] }),
  kana: kanaField({ label: '医療機関名（カナ）', hint: '全角カタカナ。ひらがなと半角は自動で直します。' }),
  telephone: telephoneField({ label: '電話番号', required: true }),
  email: emailField({ label: 'メールアドレス', required: true }),
  password: passwordField({ label: 'パスワード', autocomplete: 'new-password', policy: ACCOUNT_PASSWORD_POLICY }),
  prefecture: selectField({
    label: '都道府県',
    required: true,
    options: [
      { value: '01', label: '北海道' },
      { value: '13', label: '東京都' },
      { value: '46', label: '鹿児島県' },
    ],
  }),
  kind: radioField({
    label: '申請区分',
    required: true,
    options: [
      { value: 'start', label: '新規', hint: 'はじめて利用を申請する場合' },
      { value: 'change', label: '変更', hint: 'すでに利用していて、内容が変わる場合' },
    ],
  }),
  uses: checkboxesField({
    label: '利用するもの',
    options: [
      { value: 'outpatient', label: '外来診療等' },
      { value: 'visit', label: '訪問診療等' },
      { value: 'online', label: 'オンライン診療等' },
    ],
  }),
  start: dateField({ label: '利用開始日', required: true, hint: '例：2026/11/20' }),
  month: yearMonthField({ label: '利用開始予定年月' }),
  list: fileField({
    label: 'アカウント一覧',
    kinds: [{ ending: '.csv', name: 'CSV' }],
    maxBytes: 5 * 1024 * 1024,
  }),
  note: textareaField({ label: '備考', maxLength: 200 }),
  agreed: checkboxField({ label: '利用規約に同意する', required: true }),
}

/** The same fields four times on one page: each needs ids of its own. */
export const exampleForm = (id: string) => defineForm(FIELDS, { id })
