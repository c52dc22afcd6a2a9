import type { Kysely } from 'kysely'
import type { DB } from '#db/schema.gen.ts'
import type { InstitutionCodeParts } from './institution-code.ts'

export interface ListedInstitution {
  readonly name: string
  readonly postalCode: string | undefined
  readonly address: string | undefined
}

/**
 * What the public list says of this code; undefined when it says nothing (any more). A row whose 点数表 nothing told
 * counts for every 点数表, after one that was told.
 */
export async function findListedInstitution(
  { db }: { readonly db: Kysely<DB> },
  { prefecture, feeSchedule, code7 }: InstitutionCodeParts,
): Promise<ListedInstitution | undefined> {
  const row = await db
    .selectFrom('institution_list')
    .select(['name', 'postal_code', 'address'])
    .where('prefecture', '=', prefecture)
    .where('code7', '=', code7)
    .where((on) => on.or([on('fee_schedule', '=', feeSchedule), on('fee_schedule', 'is', null)]))
    .where('gone_at', 'is', null)
    .orderBy('fee_schedule', (order) => order.nullsLast())
    .limit(1)
    .executeTakeFirst()
  return row && { name: row.name, postalCode: row.postal_code ?? undefined, address: row.address ?? undefined }
}
