import { type RawBuilder, sql } from 'kysely'
import type { Period } from './period.ts'

/** For a query: the number of the slot, from 0, that this time lies in. */
export const slotOf = (time: RawBuilder<unknown>, { starts }: Period): RawBuilder<number> =>
  sql<number>`width_bucket(${time}, array[${sql.join(starts.map((start) => sql`${start}::timestamptz`))}]) - 1`
