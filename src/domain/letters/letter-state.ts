import type { Expression, ExpressionBuilder, SqlBool } from 'kysely'
import type { DB } from '#db/schema.gen.ts'

/** Where a letter stands, told from what happened to it. */
export const LETTER_STATES = {
  waiting: '印刷待ち',
  batched: '投函待ち',
  posted: '投函済み',
  returned: '返戻',
  settled: '返戻（対応済み）',
} as const satisfies Record<string, string>

export type LetterState = keyof typeof LETTER_STATES

interface Happened {
  readonly batch: string | null
  readonly postedAt: Temporal.Instant | null
  readonly returnedAt: Temporal.Instant | null
  readonly settledAt: Temporal.Instant | null
}

export function stateOf({ batch, postedAt, returnedAt, settledAt }: Happened): LetterState {
  if (settledAt) return 'settled'
  if (returnedAt) return 'returned'
  if (postedAt) return 'posted'
  return batch ? 'batched' : 'waiting'
}

type Row = ExpressionBuilder<DB, 'letters'>

/** The same for the database, as conditions. */
export const IN_STATE: Readonly<Record<LetterState, (row: Row) => Expression<SqlBool>>> = {
  waiting: (row) => row('batch_id', 'is', null),
  batched: (row) => row.and([row('batch_id', 'is not', null), row('posted_at', 'is', null)]),
  posted: (row) => row.and([row('posted_at', 'is not', null), row('returned_at', 'is', null)]),
  returned: (row) => row.and([row('returned_at', 'is not', null), row('settled_at', 'is', null)]),
  settled: (row) => row('settled_at', 'is not', null),
}

/** Still to do: to print, to post, or to decide what becomes of it. As the index `letters_in_hand` has it. */
export const inHand = (row: Row): Expression<SqlBool> => row.or([row('posted_at', 'is', null), IN_STATE.returned(row)])
