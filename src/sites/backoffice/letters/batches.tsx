import { type BatchLine, findBatches } from '#domain/letters/find-batch.ts'
import { LETTER_KINDS } from '#domain/letters/letter-kinds.ts'
import { makeBatch } from '#domain/letters/make-batch.ts'
import { may } from '#domain/operators/permissions.ts'
import { batchNumber } from '#notices/letters/set-letter-batch.ts'
import { soleText } from '#platform/site/form-entries.ts'
import { DateInTable } from '#ui/date.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Table } from '#ui/table.tsx'
import { ABOVE, BackofficePage } from '../backoffice-page.tsx'
import { page } from '../page.ts'
import { showLetterQueue } from './letter-queue.tsx'
import { readNumber } from './letter-queue-address.ts'

const ROWS_A_PAGE = 50

export const LETTERS_ABOVE = [...ABOVE, { text: '郵送物', href: '/letters' }]

const NOTHING_WAITS = '印刷を待っている郵送物がないため、束は作りませんでした。ほかの人が先に作ったときも、こうなります'

/** 「束の一覧」, and where a new one is made. B-06 */
export const batchesPage = page({
  path: '/letters/batches',
  access: 'may:see-letters',
  async get(c) {
    const found = await findBatches(c.env.db, {
      before: readNumber(c.query.get('before') ?? ''),
      most: ROWS_A_PAGE + 1,
    })
    const rows = found.slice(0, ROWS_A_PAGE)
    const last = found.length > ROWS_A_PAGE ? rows.at(-1) : undefined
    return c.html(
      <BackofficePage c={c} title="束の一覧" above={LETTERS_ABOVE}>
        <h1>束の一覧</h1>
        <Batches rows={rows} />
        {last && (
          <p>
            <a href={`/letters/batches?before=${last.number}`}>前の{ROWS_A_PAGE}件</a>
          </p>
        )}
      </BackofficePage>,
    )
  },
  async post(c) {
    if (!may(c.user, 'post-letters')) return c.fail(403)
    const kind = soleText(c.entries, 'kind') ?? ''
    const known = Object.hasOwn(LETTER_KINDS, kind) ? kind : undefined
    const outcome = await c.transact((work) => makeBatch(work, { kind: known }))
    return outcome.done ? c.redirect(`/letters/batches/${outcome.value}?done=made`) : showLetterQueue(c, NOTHING_WAITS)
  },
})

const Batches = ({ rows }: { readonly rows: readonly BatchLine[] }) => (
  <Table<BatchLine>
    caption="束（新しい順）"
    captionHidden
    rows={rows}
    empty={<EmptyState title="束はまだありません">「郵送物」で印刷の束を作ると、ここに並びます。</EmptyState>}
    columns={[
      { label: '束', cell: ({ id, number }) => <a href={`/letters/batches/${id}`}>{batchNumber(number)}</a> },
      { label: '作成日時', cell: ({ madeAt }) => <DateInTable value={madeAt} /> },
      { label: '作成者', cell: ({ madeBy }) => madeBy },
      { label: '通数', numeric: true, cell: ({ letters }) => letters },
      { label: '投函済み', numeric: true, cell: ({ posted }) => posted },
      { label: '初回の印刷', cell: ({ printedAt }) => (printedAt ? <DateInTable value={printedAt} /> : 'まだです') },
    ]}
  />
)
