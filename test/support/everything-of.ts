import { type Kysely, sql } from 'kysely'
import type { DB } from '#db/schema.gen.ts'

/** All that tables (the audit aside) hold of an institution, as one digest for each table; null for none. */
export async function everythingOf(db: Kysely<DB>, institution: string): Promise<Record<string, string | null>> {
  const { rows } = await sql<{ digests: Record<string, string | null> }>`
    select jsonb_object_agg(name, (xpath('/row/digest/text()', query_to_xml(format(
      'select md5(string_agg(t::text, chr(10) order by t::text)) as digest from %s t where institution_id = %L',
      name, ${institution}::uuid), false, true, '')))[1]::text) as digests
    from (select table_name as name from information_schema.columns where column_name = 'institution_id'
      and table_schema = 'public' and table_name !~ '^audit') tables`.execute(db)
  return rows[0]?.digests ?? {}
}
