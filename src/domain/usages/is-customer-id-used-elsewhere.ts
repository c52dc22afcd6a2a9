import { type Kysely, sql } from 'kysely'
import type { DB } from '#db/schema.gen.ts'

export interface UsedCustomerId {
  readonly institution: string
  readonly programme: 'eligibility' | 'claims'
  /** With its letters: CAF5000123456. */
  readonly customerId: string
}

/** Does another institution use this お客さまID for the same programme? B-02 */
export async function isCustomerIdUsedElsewhere(
  db: Kysely<DB>,
  { institution, programme, customerId }: UsedCustomerId,
): Promise<boolean> {
  const used = await db
    .selectFrom('usages')
    .select('institution_id')
    .where('programme', '=', programme)
    .where(sql<boolean>`content ? 'customerId'`)
    .where(sql`content ->> 'customerId'`, '=', customerId)
    .where('institution_id', '<>', institution)
    .limit(1)
    .executeTakeFirst()
  return used !== undefined
}
