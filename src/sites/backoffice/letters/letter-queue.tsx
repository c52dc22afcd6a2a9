import { countWaitingLetters, findLetterQueue } from '#domain/letters/find-letter-queue.ts'
import { LETTER_KINDS, letterKindName } from '#domain/letters/letter-kinds.ts'
import { LETTER_STATES, type LetterState } from '#domain/letters/letter-state.ts'
import { LETTERS_A_BATCH } from '#domain/letters/make-batch.ts'
import { may } from '#domain/operators/permissions.ts'
import { dayOf } from '#platform/clock/clock.ts'
import { Actions, Button, ButtonLink } from '#ui/button.tsx'
import { defineForm } from '#ui/form/define-form.ts'
import { Fields } from '#ui/form/fields.tsx'
import { Form } from '#ui/form/form.tsx'
import { selectField } from '#ui/form/select-field.tsx'
import { NotificationBanner } from '#ui/notification-banner.tsx'
import { ABOVE, BackofficePage } from '../backoffice-page.tsx'
import { type OperatorContext, page } from '../page.ts'
import {
  DUE,
  type DueWithin,
  dueBy,
  type LetterView,
  letterQueueAddress,
  readLetterView,
} from './letter-queue-address.ts'
import { LetterTable } from './letter-table.tsx'

const ROWS_A_PAGE = 50

const filterForm = defineForm(
  {
    kind: selectField({
      label: '書類の種類',
      none: 'すべて',
      options: Object.entries(LETTER_KINDS).map(([value, label]) => ({ value, label })),
    }),
    due: selectField({
      label: '期日',
      none: 'すべて',
      options: (Object.keys(DUE) as DueWithin[]).map((value) => ({ value, label: DUE[value] })),
    }),
    state: selectField({
      label: '状態',
      none: '手元にあるもの',
      options: (Object.keys(LETTER_STATES) as LetterState[]).map((value) => ({ value, label: LETTER_STATES[value] })),
    }),
  },
  { id: 'filter' },
)

/** 「郵送物」: letters that are still in hand, oldest first, or those of one state. B-06 */
export const letterQueuePage = page({
  path: '/letters',
  access: 'may:see-letters',
  get: (c) => showLetterQueue(c),
})

export async function showLetterQueue(c: OperatorContext, problem?: string): Promise<Response> {
  const view = readLetterView(c.query)
  const found = await findLetterQueue(c.env.db, {
    ...view,
    dueBy: dueBy(view.due, dayOf(c.now)),
    most: ROWS_A_PAGE + 1,
  })
  const waiting = await countWaitingLetters(c.env.db, { most: LETTERS_A_BATCH })
  const rows = found.slice(0, ROWS_A_PAGE)
  const last = found.length > ROWS_A_PAGE ? rows.at(-1) : undefined
  return c.html(
    <BackofficePage c={c} title="郵送物" above={ABOVE} failed={problem !== undefined}>
      <h1>郵送物</h1>
      {problem && <NotificationBanner kind="error" title={problem} arrived />}
      <MakeBatch c={c} view={view} waiting={waiting} />
      <Filter view={view} />
      <LetterTable rows={rows} />
      <p>
        {view.after && <a href={letterQueueAddress({ ...view, after: undefined })}>最初から見る</a>}{' '}
        {last && <a href={letterQueueAddress({ ...view, after: last.number })}>次の{ROWS_A_PAGE}件</a>}
      </p>
    </BackofficePage>,
    problem ? 409 : 200,
  )
}

interface MakeBatchProps {
  readonly c: OperatorContext
  readonly view: LetterView
  readonly waiting: number
}

const MakeBatch = ({ c, view: { kind }, waiting }: MakeBatchProps) => (
  <Form action="/letters/batches" formToken={c.formToken}>
    <p>
      {waiting === 0 && '印刷を待っている郵送物はありません。'}
      {waiting > 0 && `印刷待ち：${waiting}通${waiting === LETTERS_A_BATCH ? '以上' : ''}。`}
      {waiting > 0 && `古いものから${LETTERS_A_BATCH}通までを、1つの束にまとめて印刷します。`}
    </p>
    {kind && <input type="hidden" name="kind" value={kind} />}
    <Actions>
      {waiting > 0 && may(c.user, 'post-letters') && (
        <Button>{kind ? `「${letterKindName(kind)}」で印刷の束を作る` : '印刷の束を作る'}</Button>
      )}
      <ButtonLink href="/letters/batches">束の一覧</ButtonLink>
    </Actions>
  </Form>
)

const Filter = ({ view }: { readonly view: LetterView }) => (
  <form class="search-form" action="/letters">
    <Fields form={filterForm} entered={{ kind: [view.kind ?? ''], state: [view.state ?? ''], due: [view.due ?? ''] }} />
    <Actions>
      <Button kind="secondary">絞り込む</Button>
    </Actions>
  </form>
)
