import {
  type AccountDays,
  type DayProblems,
  EARLIEST_START,
  findDayProblems,
  findDayProblemsOfNew,
  LATEST_END,
} from '#domain/account-administration/account-days.ts'
import { prefixFor, readUserId, USER_ID_AT_MOST } from '#domain/account-administration/user-id.ts'
import {
  readUserKana,
  readUserName,
  USER_KANA_AT_MOST,
  USER_NAME_AT_MOST,
} from '#domain/account-administration/user-name.ts'
import { ROLES, type Role } from '#domain/accounts/role.ts'
import type { InstitutionSlug } from '#domain/institutions/institution-kind.ts'
import { fieldOf } from '#domain/portal-users/registration-rules/reading.ts'
import { dateField } from '#ui/form/date-field.tsx'
import { defineForm } from '#ui/form/define-form.ts'
import type { Errors } from '#ui/form/field.ts'
import { optionsOf } from '#ui/form/option.ts'
import { radioField } from '#ui/form/radio-field.tsx'
import { selectField } from '#ui/form/select-field.tsx'
import { textField } from '#ui/form/text-field.tsx'
import { STATES } from './account-words.ts'

/** What is typed of every account. 004 p.45 */
const NAME_FIELDS = {
  name: textField({
    label: 'ユーザ名',
    required: true,
    hint: `全角${USER_NAME_AT_MOST}文字以内。例：見本　太郎`,
    schema: fieldOf(readUserName),
    fold: 'full',
    width: 'name',
  }),
  kana: textField({
    label: 'ユーザ名（カナ）',
    required: true,
    hint: `全角カタカナ・英数字${USER_KANA_AT_MOST}文字以内。例：ミホン　タロウ`,
    schema: fieldOf(readUserKana),
    fold: 'kana',
    width: 'name',
  }),
} as const

const DAY_FIELDS = {
  starts_on: dateField({ label: '利用開始年月日', required: true, hint: '例：2026/11/20', min: EARLIEST_START }),
  ends_on: dateField({
    label: '利用終了年月日',
    hint: '終わりを決めないときは、空欄のままにします。例：2027/03/31',
    max: LATEST_END,
  }),
} as const

interface NewAccountFor {
  /** Those that may be registered. */
  readonly roles: readonly Role[]
  readonly kind: InstitutionSlug
  readonly today: Temporal.PlainDate
}

/** 「アカウント管理」 of a new account. E-05, E-06, 004 p.44–45 */
export const newAccountForm = ({ roles, kind, today }: NewAccountFor) =>
  defineForm(
    {
      role: selectField({
        label: '権限区分',
        required: true,
        options: roles.map((role) => ({ value: role, label: ROLES[role].choice })),
        width: 'name',
        begins: { of: 'user_id', with: Object.fromEntries(roles.map((role) => [role, prefixFor(role, kind)])) },
      }),
      user_id: textField({
        label: 'ユーザID',
        required: true,
        hint: `半角英数字${USER_ID_AT_MOST}文字以内。登録したあとは変更できません。`,
        fold: 'half',
        code: true,
        width: '10',
      }),
      ...NAME_FIELDS,
      ...DAY_FIELDS,
    },
    {
      check({ role, user_id, ...values }) {
        const userId = readUserId(user_id, { role, kind })
        const days = errorsOf(findDayProblemsOfNew(daysOf(values), today))
        return userId.understood ? days : { user_id: userId.message, ...days }
      },
    },
  )

/** 「アカウント管理」 of one that is there; a lock is lifted where there is one. E-08, 004 p.48 */
export const accountForm = (today: Temporal.PlainDate) =>
  defineForm(
    {
      ...NAME_FIELDS,
      state: radioField({ label: '有効／無効', required: true, options: optionsOf(STATES), inline: true }),
      ...DAY_FIELDS,
    },
    { check: (values) => errorsOf(findDayProblems(daysOf(values), today)) },
  )

interface DaysEntered {
  readonly starts_on: Temporal.PlainDate
  readonly ends_on: Temporal.PlainDate | undefined
}

export const daysOf = ({ starts_on, ends_on }: DaysEntered): AccountDays => ({
  startsOn: starts_on,
  endsOn: ends_on ?? null,
})

const errorsOf = ({ startsOn, endsOn }: DayProblems): Errors => ({
  ...(startsOn && { starts_on: startsOn }),
  ...(endsOn && { ends_on: endsOn }),
})
