import { AGE_BANDS, type AgeBand, bandEdges } from '#domain/applications/queue/age-band.ts'
import { findWaiting, type WaitingInstitution } from '#domain/certificates/find-waiting.ts'
import { Button } from '#ui/button.tsx'
import { DateInTable } from '#ui/date.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { defineForm } from '#ui/form/define-form.ts'
import { Fields } from '#ui/form/fields.tsx'
import { selectField } from '#ui/form/select-field.tsx'
import { textField } from '#ui/form/text-field.tsx'
import { Table } from '#ui/table.tsx'
import { AgeTag } from '../applications/age-tag.tsx'
import { ABOVE, BackofficePage } from '../backoffice-page.tsx'
import { type OperatorContext, page } from '../page.ts'
import { CERTIFICATES, CertificateAreas } from './certificate-areas.tsx'
import { deskOf } from './desk-address.ts'

const ROWS_AT_MOST = 100
const TYPED_AT_MOST = 100

const AGES: Readonly<Record<AgeBand, string>> = {
  day: '1日まで',
  'three-days': '1日から3日',
  week: '3日から7日',
  older: '7日以上',
}

const filterForm = defineForm(
  {
    age: selectField({
      label: '待っている日数',
      options: AGE_BANDS.map((value) => ({ value, label: AGES[value] })),
      none: 'すべて',
    }),
    text: textField({ label: '機関名・機関コード', width: 'name' }),
  },
  { id: 'filter' },
)

/** 「電子証明書」: requests that wait, those of one institution together, for they go out on one letter. B-07 */
export const certificateQueuePage = page({
  path: '/certificates',
  access: 'may:see-certificates',
  async get(c) {
    const age = AGE_BANDS.find((band) => band === c.query.get('age'))
    const text = (c.query.get('text') ?? '').trim().slice(0, TYPED_AT_MOST)
    const edges = age ? bandEdges(age, c.now) : {}
    const found = await findWaiting(c.env.db, { ...edges, text, most: ROWS_AT_MOST + 1 })
    return c.html(
      <BackofficePage c={c} title={CERTIFICATES} above={ABOVE}>
        <h1>{CERTIFICATES}</h1>
        <CertificateAreas c={c} />
        <form class="search-form" action="/certificates">
          <Fields form={filterForm} entered={{ age: [age ?? ''], text: [text] }} />
          <Button kind="secondary">絞り込む</Button>
        </form>
        <Waiting c={c} rows={found.slice(0, ROWS_AT_MOST)} />
        {found.length > ROWS_AT_MOST && <p>長く待っているものから{ROWS_AT_MOST}機関を表示しています。</p>}
      </BackofficePage>,
    )
  },
})

interface WaitingProps {
  readonly c: OperatorContext
  readonly rows: readonly WaitingInstitution[]
}

const Waiting = ({ c, rows }: WaitingProps) => (
  <Table<WaitingInstitution>
    caption="審査を待っている申請（機関ごと、古い順）"
    captionHidden
    rows={rows}
    empty={
      <EmptyState
        title="審査を待っている申請はありません"
        action={c.query.size > 0 ? <a href="/certificates">条件をすべて外す</a> : undefined}
      >
        ポータルから届いた発行申請が、機関ごとに、古い順にここに並びます。
      </EmptyState>
    }
    columns={[
      { label: '機関', cell: ({ institution, name }) => <a href={deskOf(institution)}>{name}</a> },
      { label: '機関コード', cell: ({ code }) => <span class="code">{code ?? '（未発行）'}</span> },
      { label: '申請', numeric: true, cell: ({ requests }) => `${requests}件` },
      { label: '端末', cell: terminalsOf },
      { label: 'もっとも古い申請', cell: ({ oldest }) => <DateInTable value={oldest} /> },
      { label: '待ち', cell: ({ oldest }) => <AgeTag receivedAt={oldest} now={c.now} /> },
    ]}
  />
)

const terminalsOf = ({ terminals, requests }: WaitingInstitution) =>
  `${terminals.join('、')}${requests > terminals.length ? ` ほか${requests - terminals.length}台` : ''}`
