import type { InstitutionCriteria, InstitutionPlace } from '#domain/institutions/find-institutions.ts'
import { defineForm } from '#ui/form/define-form.ts'
import { textField } from '#ui/form/text-field.tsx'

const CRITERIA = ['code', 'name', 'phone', 'email'] as const

const TYPED_AT_MOST = 100

/** Any of these, however it is typed. B-04 */
export const criteriaForm = defineForm(
  {
    code: textField({
      label: '機関コード',
      hint: '10桁、下7桁、または先頭から',
      width: '14',
      code: true,
    }),
    name: textField({ label: '機関名', hint: '一部分でもかまいません', width: 'name' }),
    phone: textField({ label: '電話番号', hint: '先頭から', width: '14', inputmode: 'tel' }),
    email: textField({ label: 'メールアドレス', hint: '一部分でもかまいません', width: 'name' }),
  },
  { id: 'criteria' },
)

/** What is searched for and where in the list, as it stands in the address. */
export interface SearchView {
  readonly criteria: InstitutionCriteria
  readonly after?: InstitutionPlace | undefined
}

const PLACE = /^(.{0,40})_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/

/** What the address does not say does not narrow the search. */
export function readSearchView(query: URLSearchParams): SearchView {
  const typed = CRITERIA.map((name) => [name, (query.get(name) ?? '').trim().slice(0, TYPED_AT_MOST)] as const)
  const criteria = Object.fromEntries(typed.filter(([, text]) => text !== ''))
  const [, code, id] = PLACE.exec(query.get('after') ?? '') ?? []
  return { criteria, after: id !== undefined && code !== undefined ? { code, id } : undefined }
}

export function searchAddress({ criteria, after }: SearchView): string {
  const query = new URLSearchParams(criteria as Record<string, string>)
  if (after) query.set('after', `${after.code}_${after.id}`)
  return `/institutions?${query}`
}
