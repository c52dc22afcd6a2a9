import { checkDigitAgrees, splitInstitutionCode } from '#domain/institutions/institution-code.ts'
import { PASSWORD_MESSAGES } from '#domain/portal-users/registration-rules/password.ts'
import { type FormEntries, soleText } from '#platform/site/form-entries.ts'
import type { Entered, Errors } from '#ui/form/field.ts'
import type { AskedForm, Understood } from './asked-form.ts'

export interface SentForm extends Understood {
  readonly codeDoubtful: boolean
  /** As typed twice, and fit to be one; undefined when none was typed, or none that will do. */
  readonly password: string | undefined
}

const CHECK_CODE =
  'コードの末尾の数字（検証番号）が、ほかの数字と合いません。打ち間違いがないか、通知書などでお確かめください。合っていれば、「コードを確かめました。このまま登録します。」にチェックを入れて、もう一度「登録」を押してください。'

/** Everything that can be said of the form without asking anybody. P-04 */
export function readSentForm(entries: FormEntries, asked: AskedForm, passwordKept: boolean): SentForm {
  const understood = asked.understand(entries, { passwordKept })
  const codeDoubtful = isCodeDoubtful(asked, understood.entered)
  const password = readPasswords(entries, understood.errors)
  const errors = {
    ...understood.errors,
    ...password.errors,
    ...(codeDoubtful && !understood.entered.code_checked?.[0] && { code_checked: CHECK_CODE }),
  }
  const registration = Object.keys(errors).length === 0 ? understood.registration : undefined
  return { entered: understood.entered, errors, registration, codeDoubtful, password: password.typed }
}

/** A check digit that disagrees is a warning that may be confirmed: codes in use fail it. */
function isCodeDoubtful(asked: AskedForm, entered: Entered): boolean {
  const parts = splitInstitutionCode(asked.codeOf(entered))
  return parts !== undefined && !checkDigitAgrees(parts)
}

/** 「パスワード」 and 「パスワード（確認用）」 together, when nothing is wrong with either alone. */
function readPasswords(entries: FormEntries, errors: Errors): { typed?: string; errors?: Errors } {
  const typed = soleText(entries, 'password') ?? ''
  if (errors.password || errors.password_confirmation) return {}
  if (typed !== (soleText(entries, 'password_confirmation') ?? ''))
    return { errors: { password_confirmation: PASSWORD_MESSAGES.differs } }
  return typed ? { typed } : {}
}
