import { type Kysely, sql } from 'kysely'
import type { DB } from '#db/schema.gen.ts'
import { SEALED_COLUMNS, type SealedColumn, sealContext } from './sealed-columns.ts'
import type { Secrets } from './secrets.ts'

export interface Resealing {
  readonly db: Kysely<DB>
  readonly secrets: Secrets
}

interface Sealed {
  /** Where the row is: rows are visited in the order in which they lie. */
  readonly place: string
  /** The values of the columns it is bound to. */
  readonly row: string[]
  readonly value: Buffer
}

const BATCH = 500

/** How many values of this column are sealed with another key than the current one. */
export async function countToReseal({ db, secrets }: Resealing, column: SealedColumn): Promise<number> {
  const { table, name } = partsOf(column)
  const { rows } = await sql<{ count: number }>`
    select count(*) from ${table} where ${sealedBefore(secrets, name)}`.execute(db)
  return rows[0]?.count ?? 0
}

/**
 * Seals the values of a column anew with the current key, in batches, beside the application: a value that changes
 * meanwhile is left as it was written. Stopped half-way, it goes on from there.
 * @returns the rows whose value cannot be opened: its key is gone, or it was tampered with
 */
export async function resealColumn(
  env: Resealing,
  column: SealedColumn,
  onBatch: (rows: number) => void,
): Promise<string[]> {
  const unreadable: string[] = []
  for (let place = '(0,0)', batch: Sealed[] = []; ; place = batch.at(-1)?.place ?? place) {
    batch = await readBatch(env, column, place)
    if (batch.length === 0) return unreadable
    const resealed = batch.map((sealed) => ({ ...sealed, fresh: sealAnew(env.secrets, column, sealed) }))
    unreadable.push(...resealed.filter(({ fresh }) => !fresh).map(({ row }) => row.join(' ')))
    await writeBatch(env, column, resealed)
    onBatch(batch.length)
  }
}

async function readBatch({ db, secrets }: Resealing, column: SealedColumn, after: string): Promise<Sealed[]> {
  const { table, name, row } = partsOf(column)
  const { rows } = await sql<Sealed>`
    select ctid::text as place, array[${row}]::text[] as row, ${name} as value from ${table}
    where ctid > ${after}::tid and ${sealedBefore(secrets, name)}
    order by ctid limit ${BATCH}`.execute(db)
  return rows
}

function sealAnew(secrets: Secrets, column: SealedColumn, { row, value }: Sealed): Buffer | undefined {
  const context = sealContext(SEALED_COLUMNS[column].as, ...row)
  try {
    return secrets.seal(secrets.open(value, context), context)
  } catch {
    return undefined
  }
}

async function writeBatch({ db }: Resealing, column: SealedColumn, batch: (Sealed & { fresh: Buffer | undefined })[]) {
  const { table, name } = partsOf(column)
  const opened = batch.filter(({ fresh }) => fresh)
  await sql`
    update ${table} set ${name} = fresh
    from unnest(${opened.map(({ place }) => place)}::tid[], ${opened.map(({ value }) => value)}::bytea[],
      ${opened.map(({ fresh }) => fresh)}::bytea[]) as sealed (place, value, fresh)
    where ctid = place and ${name} = value`.execute(db)
}

function partsOf(column: SealedColumn) {
  const [table = '', name = ''] = column.split('.')
  return {
    table: sql.table(table),
    name: sql.ref(name),
    row: sql.join(SEALED_COLUMNS[column].row.map((key) => sql.ref(key))),
  }
}

/** A sealed value begins with the id of its key and a NUL. */
function sealedBefore(secrets: Secrets, name: ReturnType<typeof sql.ref>) {
  const current = Buffer.from(`${secrets.currentKey}\0`)
  return sql`${name} is not null and substring(${name} from 1 for ${current.length}) <> ${current}`
}
