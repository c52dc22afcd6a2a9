import { type FoundInstitution, findInstitutions } from '#domain/institutions/find-institutions.ts'
import { nameOfKind } from '#domain/institutions/name-of-kind.ts'
import { Button } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Fields } from '#ui/form/fields.tsx'
import { Table } from '#ui/table.tsx'
import { Tag } from '#ui/tag.tsx'
import { ABOVE, BackofficePage } from '../backoffice-page.tsx'
import { page } from '../page.ts'
import { criteriaForm, readSearchView, type SearchView, searchAddress } from './criteria.ts'

const ROWS_A_PAGE = 50

/** 「医療機関等」: found by whatever somebody knows of it; the only one that fits opens by itself. B-04 */
export const searchPage = page({
  path: '/institutions',
  access: 'may:see-institutions',
  async get(c) {
    const view = readSearchView(c.query)
    const asked = Object.keys(view.criteria).length > 0
    const { criteria, after } = view
    const found = asked ? await findInstitutions(c.env.db, { ...criteria, after, most: ROWS_A_PAGE + 1 }) : []
    const [only, another] = found
    if (only && !another && !view.after) return c.redirect(`/institutions/${only.id}`)
    return c.html(
      <BackofficePage c={c} title="医療機関等" above={ABOVE}>
        <h1>医療機関等</h1>
        <form class="search-form" action="/institutions">
          <Fields form={criteriaForm} entered={enteredOf(view)} />
          <Button>検索する</Button>
        </form>
        {asked && <Results view={view} found={found} />}
      </BackofficePage>,
    )
  },
})

const enteredOf = ({ criteria }: SearchView) =>
  Object.fromEntries(Object.entries(criteria).map(([name, text]) => [name, [text]]))

const Results = ({ view, found }: { readonly view: SearchView; readonly found: readonly FoundInstitution[] }) => {
  const rows = found.slice(0, ROWS_A_PAGE)
  const last = found.length > ROWS_A_PAGE ? rows.at(-1) : undefined
  return (
    <>
      <Table<FoundInstitution>
        caption="見つかった医療機関等"
        captionHidden
        rows={rows}
        empty={
          <EmptyState title="当てはまる医療機関等はありません">
            条件を減らすか、機関名の一部分だけで検索してください。ポータルに登録していない医療機関等は、ここには出ません。
          </EmptyState>
        }
        columns={[
          { label: '機関名', cell: ({ id, name }) => <a href={`/institutions/${id}`}>{name}</a> },
          { label: '機関コード', cell: ({ code }) => <span class="code">{code || '（未発行）'}</span> },
          { label: '種別', cell: ({ kind }) => nameOfKind(kind) },
          { label: '住所', cell: ({ address }) => address ?? '－' },
          { label: '電話番号', cell: ({ phone }) => phone },
          { label: '状態', cell: ({ closedAt }) => (closedAt ? <Tag kind="stopped">閉鎖</Tag> : '') },
        ]}
      />
      <p>
        {view.after && <a href={searchAddress({ ...view, after: undefined })}>最初から見る</a>}{' '}
        {last && <a href={searchAddress({ ...view, after: last })}>次の{ROWS_A_PAGE}件</a>}
      </p>
    </>
  )
}
