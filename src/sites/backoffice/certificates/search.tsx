import { type RequestCriteria, searchRequests } from '#domain/certificates/search-requests.ts'
import { toHalfWidth } from '#platform/text/width.ts'
import { Button } from '#ui/button.tsx'
import { defineForm } from '#ui/form/define-form.ts'
import { Fields } from '#ui/form/fields.tsx'
import { textField } from '#ui/form/text-field.tsx'
import { ABOVE, BackofficePage } from '../backoffice-page.tsx'
import { page } from '../page.ts'
import { CERTIFICATES, CertificateAreas } from './certificate-areas.tsx'
import { RequestTable } from './request-table.tsx'

const ROWS_AT_MOST = 50
const TYPED_AT_MOST = 100
const TITLE = '証明書の検索'

const criteriaForm = defineForm(
  {
    code: textField({ label: '医療機関等コード', hint: '10桁、または先頭から', width: '14', code: true }),
    terminal: textField({ label: '端末名称等', hint: '一部分でもかまいません', width: 'name' }),
    requestNumber: textField({ label: 'リクエストID', hint: '15桁', width: '14', code: true }),
    serial: textField({ label: 'シリアル番号', hint: '16進数', width: 'name', code: true }),
  },
  { id: 'criteria' },
)

const CRITERIA = Object.keys(criteriaForm.fields) as (keyof RequestCriteria)[]

/** However it was typed: `4A:2B …` is 4a2b. */
const FOLDS: Readonly<Record<keyof RequestCriteria, (typed: string) => string>> = {
  code: (typed) => toHalfWidth(typed).replaceAll(/\D/g, ''),
  terminal: (typed) => typed,
  requestNumber: (typed) => toHalfWidth(typed).replaceAll(/\D/g, ''),
  serial: (typed) =>
    toHalfWidth(typed)
      .toLowerCase()
      .replaceAll(/[^0-9a-f]/g, ''),
}

/** Certificates by whatever somebody knows of one. B-07 */
export const certificateSearchPage = page({
  path: '/certificates/search',
  access: 'may:see-certificates',
  async get(c) {
    const typed = CRITERIA.map((name) => [name, (c.query.get(name) ?? '').trim().slice(0, TYPED_AT_MOST)] as const)
    const given = typed.filter(([, text]) => text !== '')
    const criteria: RequestCriteria = Object.fromEntries(given.map(([name, text]) => [name, FOLDS[name](text)]))
    const readable = Object.values(criteria).every((text) => text !== '')
    const asked = given.length > 0
    const found = asked && readable ? await searchRequests(c.env.db, criteria, ROWS_AT_MOST + 1) : []
    return c.html(
      <BackofficePage c={c} title={TITLE} above={[...ABOVE, { text: CERTIFICATES, href: '/certificates' }]}>
        <h1>{TITLE}</h1>
        <CertificateAreas c={c} />
        <form class="search-form" action="/certificates/search">
          <Fields form={criteriaForm} entered={Object.fromEntries(typed.map(([name, text]) => [name, [text]]))} />
          <Button>検索する</Button>
        </form>
        {asked && (
          <RequestTable
            rows={found.slice(0, ROWS_AT_MOST)}
            now={c.now}
            caption="見つかった証明書"
            empty="当てはまる証明書はありません。条件を減らすか、入力した数字をお確かめください。"
            ofMany
          />
        )}
        {found.length > ROWS_AT_MOST && <p>新しいものから{ROWS_AT_MOST}件を表示しています。条件を加えてください。</p>}
      </BackofficePage>,
    )
  },
})
