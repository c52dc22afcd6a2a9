import { type Kysely, sql } from 'kysely'
import type { DB } from '#db/schema.gen.ts'

const MONTHLY = /^audit_(\d{4})_(\d{2})$/

/** Makes the partitions of these names that are of the audit: as another database had them. */
export async function ensurePartitionsNamed(db: Kysely<DB>, names: readonly string[]): Promise<void> {
  for (const name of names) {
    const [, year, month] = MONTHLY.exec(name) ?? []
    if (year) await sql`select ensure_audit_partitions(${`${year}-${month}-01`}, 1)`.execute(db)
  }
}
