import type pg from 'pg'

export interface Table {
  readonly name: string
  /** Those that are stored, not computed. */
  readonly columns: string[]
}

/** Tables whose rows end with the installation: why. */
export const LEFT_OUT: Readonly<Record<string, string>> = {
  migrations: 'the manifest lists them; the restored schema writes its own',
  sessions: 'one that was ended since must not come back; people sign in again',
  rate_limits: 'forgotten at a crash of the server too',
}

interface ReferringTable extends Table {
  /** The tables that its foreign keys point to. */
  readonly refers_to: string[]
}

/** The tables to back up, those that others refer to first. @throws when tables refer to each other in a circle */
export async function listTables(client: pg.ClientBase): Promise<Table[]> {
  const { rows } = await client.query<ReferringTable>(
    `select relname as name,
       (select array_agg(attname::text order by attnum) from pg_attribute
         where attrelid = t.oid and attnum > 0 and not attisdropped and attgenerated = '') as columns,
       array(select confrelid::regclass::text from pg_constraint
         where conrelid = t.oid and contype = 'f' and confrelid <> t.oid) as refers_to
     from pg_class t
     where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition
       and relname <> all($1)
     order by relname`,
    [Object.keys(LEFT_OUT)],
  )
  return inOrder(rows)
}

function inOrder(waiting: ReferringTable[]): Table[] {
  if (waiting.length === 0) return []
  const names = new Set(waiting.map(({ name }) => name))
  const ready = waiting.filter(({ refers_to }) => !refers_to.some((name) => names.has(name)))
  if (ready.length === 0) throw new Error(`tables refer to each other in a circle: ${[...names].join(', ')}`)
  return [
    ...ready.map(({ name, columns }) => ({ name, columns })),
    ...inOrder(waiting.filter((table) => !ready.includes(table))),
  ]
}
