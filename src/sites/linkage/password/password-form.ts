import { ACCOUNT_PASSWORD_POLICY } from '#domain/account-passwords/account-password-policy.ts'
import { changePasswordForm } from '#ui/form/change-password-form.ts'

/** 「パスワード変更」. L-07, 001 p.12, 19 */
export const passwordForm = changePasswordForm(ACCOUNT_PASSWORD_POLICY)
