import { ACCOUNT_PASSWORD_POLICY } from '#domain/account-passwords/account-password-policy.ts'
import { changePasswordForm } from '#ui/form/change-password-form.ts'

/** 「パスワード変更」. E-02, E-19 */
export const passwordForm = changePasswordForm(ACCOUNT_PASSWORD_POLICY)
