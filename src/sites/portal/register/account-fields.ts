import { EMAIL_AT_MOST, readEmail } from '#domain/portal-users/registration-rules/email.ts'
import { readPassword } from '#domain/portal-users/registration-rules/password.ts'
import { fieldOf } from '#domain/portal-users/registration-rules/reading.ts'
import { checkboxField } from '#ui/form/checkbox-field.tsx'
import { passwordField } from '#ui/form/password-field.tsx'
import { textField } from '#ui/form/text-field.tsx'

const RULE = '8文字以上100文字以内で、英大文字・英小文字・数字を、それぞれ1文字以上入れてください。記号も使えます。'
const KEPT = '先ほど入力されたパスワードを預かっています。変えるときだけ、もう一度入力してください。'

/** What one signs in with. A password that is kept already may stay as it is. 003 p.8 */
export const accountFields = (passwordKept: boolean) => ({
  email: textField({
    label: 'メールアドレス',
    hint: 'ログインするときのユーザーIDになります。英小文字、数字、「.」「-」「_」「+」が使えます。',
    required: true,
    maxLength: EMAIL_AT_MOST,
    type: 'email',
    inputmode: 'email',
    autocomplete: 'email',
    width: 'long',
    fold: 'half',
    schema: fieldOf(readEmail),
  }),
  password: passwordField({
    label: 'パスワード',
    hint: passwordKept ? KEPT : RULE,
    required: !passwordKept,
    autocomplete: 'new-password',
    schema: fieldOf(readPassword),
  }),
  password_confirmation: passwordField({
    label: 'パスワード（確認用）',
    hint: '同じものを、もう一度入力してください。',
    required: !passwordKept,
    autocomplete: 'new-password',
  }),
})

export const AGREEMENT = checkboxField({ label: '上記の利用規約に同意します。', required: true })
