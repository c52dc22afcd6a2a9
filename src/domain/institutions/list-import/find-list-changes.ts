import type { Kysely } from 'kysely'
import type { DB } from '#db/schema.gen.ts'

export type ListChangeKind = 'new' | 'changed' | 'gone'

/** What is kept of an institution, as far as an import can change it. */
export interface ListedFields {
  readonly feeSchedule: number | null
  readonly name: string
  readonly postalCode: string | null
  readonly address: string | null
}

export interface ListChange {
  /** Its place among the changes of the import. */
  readonly number: number
  readonly prefecture: string
  readonly code7: string
  readonly now: ListedFields
  /** What is kept before; of a new row nothing. */
  readonly before: ListedFields | undefined
}

/** The first changes of this kind that an import brings, in the order of the codes; `after` a number continues. */
export async function findListChanges(
  { db }: { readonly db: Kysely<DB> },
  importId: string,
  kind: ListChangeKind,
  limit: number,
  after = 0,
): Promise<ListChange[]> {
  const rows = await db
    .selectFrom('institution_list_changes')
    .selectAll()
    .where('import_id', '=', importId)
    .where('kind', '=', kind)
    .where('number', '>', after)
    .orderBy('number')
    .limit(limit)
    .execute()
  return rows.map((row) => ({
    number: row.number,
    prefecture: row.prefecture,
    code7: row.code7,
    now: { feeSchedule: row.fee_schedule, name: row.name, postalCode: row.postal_code, address: row.address },
    before:
      row.old_name === null
        ? undefined
        : {
            feeSchedule: row.old_fee_schedule,
            name: row.old_name,
            postalCode: row.old_postal_code,
            address: row.old_address,
          },
  }))
}
