import { lookedAfterBy } from '#domain/account-administration/find-looked-after.ts'
import type { AccountSearch } from '#domain/account-administration/search-accounts.ts'
import { ROLES, type Role } from '#domain/accounts/role.ts'
import { checkboxField } from '#ui/form/checkbox-field.tsx'
import { dateField } from '#ui/form/date-field.tsx'
import { defineForm } from '#ui/form/define-form.ts'
import type { Entered, Errors } from '#ui/form/field.ts'
import { optionsOf } from '#ui/form/option.ts'
import { readForm } from '#ui/form/read-form.ts'
import { selectField } from '#ui/form/select-field.tsx'
import { textField } from '#ui/form/text-field.tsx'
import { LOCKS, STATES } from './account-words.ts'

const ALL = '全て'
const ONLY = { enabled: `${STATES.enabled}のみ`, disabled: `${STATES.disabled}のみ` } as const

const formFor = (roles: readonly Role[]) =>
  defineForm(
    {
      role: selectField({
        label: '権限区分',
        none: ALL,
        options: roles.map((role) => ({ value: role, label: ROLES[role].choice })),
      }),
      user_id: textField({ label: 'ユーザID', code: true }),
      name: textField({ label: 'ユーザ名' }),
      kana: textField({ label: 'ユーザ名（カナ）' }),
      state: selectField({ label: '有効／無効', none: ALL, options: optionsOf(ONLY) }),
      lock: selectField({ label: 'アカウントロック', none: ALL, options: optionsOf(LOCKS) }),
      starts_on: dateField({ label: '利用開始年月日' }),
      ends_on: dateField({ label: '利用終了年月日' }),
      expiring: checkboxField({ label: '期限が近いアカウントだけ' }),
    },
    { id: 'criteria' },
  )

export type CriteriaForm = ReturnType<typeof formFor>

const FORMS = Object.fromEntries(
  (Object.keys(ROLES) as Role[]).map((role) => [role, formFor(lookedAfterBy(role))]),
) as Readonly<Record<Role, CriteriaForm>>

/** What somebody of this role searches accounts by; 機関コード is always one's own. E-07, 004 p.46 */
export const criteriaForm = (by: Role): CriteriaForm => FORMS[by]

/** What is searched for and where in the list, as it stands in the address. */
export type SearchView =
  | {
      readonly ok: true
      readonly asked: boolean
      readonly entered: Entered
      readonly search: Omit<AccountSearch, 'most'>
    }
  | { readonly ok: false; readonly entered: Entered; readonly errors: Errors }

/** 「検索」 without anything entered asks for everybody. */
export function readSearchView(form: CriteriaForm, query: URLSearchParams): SearchView {
  const names = Object.keys(form.fields)
  const typed = new Map(names.map((name) => [name, query.getAll(name)]))
  const reading = readForm(form, typed)
  if (!reading.ok) return reading
  const { user_id: userId, starts_on: startsOn, ends_on: endsOn, ...others } = reading.values
  return {
    ok: true,
    asked: names.some((name) => query.has(name)),
    entered: Object.fromEntries(typed),
    search: { ...others, userId, startsOn, endsOn, after: query.get('after')?.slice(0, LONGEST_PLACE) },
  }
}

/** Of a user ID at which a page can end, and to spare. */
const LONGEST_PLACE = 20

/** The same search, from this place on; what was left empty is left out. */
export function searchAddress({ entered }: Pick<SearchView, 'entered'>, after?: string): string {
  const query = new URLSearchParams()
  for (const [name, values] of Object.entries(entered)) for (const value of values) if (value) query.append(name, value)
  if (after) query.set('after', after)
  return query.size > 0 ? `/accounts?${query}` : '/accounts'
}
