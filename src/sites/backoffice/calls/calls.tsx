import { type FoundInstitution, findInstitutions } from '#domain/institutions/find-institutions.ts'
import { Button } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { defineForm } from '#ui/form/define-form.ts'
import { Fields } from '#ui/form/fields.tsx'
import { textField } from '#ui/form/text-field.tsx'
import { Table } from '#ui/table.tsx'
import { ABOVE, BackofficePage } from '../backoffice-page.tsx'
import { page } from '../page.ts'

const codeForm = defineForm(
  {
    code: textField({
      label: '機関コード',
      hint: '10桁、または下7桁。登録記号番号も使えます。',
      width: '14',
      code: true,
    }),
  },
  { id: 'call' },
)

const CODE_AT_MOST = 40
const ROWS_MOST = 20

/** 「コールセンター」: the caller gives their code, and their institution opens. B-05 */
export const callsPage = page({
  path: '/calls',
  access: 'may:answer-calls',
  async get(c) {
    const code = (c.query.get('code') ?? '').trim().slice(0, CODE_AT_MOST)
    const found = code ? await findInstitutions(c.env.db, { code, most: ROWS_MOST }) : []
    const [only, another] = found
    if (only && !another) return c.redirect(`/calls/${only.id}`)
    return c.html(
      <BackofficePage c={c} title="コールセンター" above={ABOVE}>
        <h1>コールセンター</h1>
        <p class="lead">お電話の方に、機関コードをお尋ねください。</p>
        <form class="form" action="/calls">
          <Fields form={codeForm} entered={{ code: [code] }} />
          <Button>開く</Button>
        </form>
        <p>
          機関コードが分からないときは、<a href="/institutions">医療機関等の検索</a>で、名称や電話番号から探せます。
        </p>
        {code && <Found rows={found} />}
      </BackofficePage>,
    )
  },
})

const Found = ({ rows }: { readonly rows: readonly FoundInstitution[] }) => (
  <Table<FoundInstitution>
    caption="見つかった医療機関等"
    captionHidden
    rows={rows}
    empty={
      <EmptyState title="この機関コードの登録はありません">
        番号をもう一度お尋ねください。ポータルに登録していない医療機関等は、ここには出ません。
      </EmptyState>
    }
    columns={[
      { label: '機関名', cell: ({ id, name }) => <a href={`/calls/${id}`}>{name}</a> },
      { label: '機関コード', cell: ({ code }) => <span class="code">{code}</span> },
      { label: '電話番号', cell: ({ phone }) => phone },
    ]}
  />
)
