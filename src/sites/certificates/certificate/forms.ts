import { REQUEST_BYTES_MOST } from '#domain/certificates/read-signing-request.ts'
import { FILE_PASSWORD } from '#platform/pkcs12/file-password.ts'
import { defineForm } from '#ui/form/define-form.ts'
import type { Errors } from '#ui/form/field.ts'
import { fileField } from '#ui/form/file-field.tsx'
import { passwordField } from '#ui/form/password-field.tsx'
import { textareaField } from '#ui/form/textarea-field.tsx'

/** Read by browser code alone; it is never posted. */
export const filePasswordForm = defineForm(
  {
    file_password: passwordField({
      label: 'ファイルのパスワード',
      hint: `半角の英字、数字、記号で${FILE_PASSWORD.least}文字以上${FILE_PASSWORD.most}文字以下。${FILE_PASSWORD.differentLeast}種類以上の文字を使ってください。端末に入れるときに入力します。`,
      autocomplete: 'new-password',
    }),
    file_password_again: passwordField({
      label: 'ファイルのパスワード（確認）',
      hint: '同じパスワードをもう一度入力してください。',
      autocomplete: 'new-password',
      repeats: 'file_password',
    }),
  },
  { id: 'file' },
)

const CSR_CHARACTERS_MOST = 8_000

/** Larger than any CSR, so that who picks the wrong file is told so by the form. */
export const SIGNING_REQUEST_BODY_BYTES_MOST = 2 * 1024 * 1024

/** Pasted or uploaded: one of the two. */
export const signingRequestForm = defineForm(
  {
    text: textareaField({
      label: 'CSRの内容',
      hint: '「-----BEGIN CERTIFICATE REQUEST-----」から「-----END CERTIFICATE REQUEST-----」までを貼り付けてください。',
      maxLength: CSR_CHARACTERS_MOST,
      rows: 10,
    }),
    file: fileField({
      label: 'CSRのファイル',
      hint: '貼り付ける代わりに、ファイルを選ぶこともできます。',
      kinds: [
        { ending: '.csr', name: 'CSR' },
        { ending: '.pem', name: 'PEM' },
        { ending: '.der', name: 'DER' },
      ],
      maxBytes: REQUEST_BYTES_MOST,
    }),
  },
  {
    check({ text, file }): Errors {
      if (text === undefined && !file) return { text: 'CSRの内容を貼り付けるか、CSRのファイルを選んでください。' }
      return text !== undefined && file
        ? { text: 'CSRの内容とファイルの両方があります。どちらか一方にしてください。' }
        : {}
    },
  },
)
