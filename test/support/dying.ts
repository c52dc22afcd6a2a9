import assert from 'node:assert/strict'
import { type Kysely, sql } from 'kysely'
import type { DB } from '#db/schema.gen.ts'

export interface Write {
  readonly table: string
  readonly event: 'insert' | 'update'
}

/** Where the connection dies: before the row is written, or when everything is to be committed. */
const TRIGGERS = {
  before: ({ table, event }: Write) =>
    `create trigger die before ${event} on ${table} for each row execute function die()`,
  'at the commit after': ({ table, event }: Write) =>
    `create constraint trigger die after ${event} on ${table} deferrable initially deferred
      for each row execute function die()`,
}

export type DyingMoment = keyof typeof TRIGGERS

/** Does this while the connection of whoever makes that write is terminated at that moment, as by a kill. */
export async function dying(
  db: Kysely<DB>,
  moment: DyingMoment,
  write: Write,
  task: () => Promise<unknown>,
): Promise<void> {
  await sql`create or replace function die() returns trigger language plpgsql as
    'begin perform pg_terminate_backend(pg_backend_pid()); perform pg_sleep(60); end'`.execute(db)
  await sql.raw(TRIGGERS[moment](write)).execute(db)
  try {
    await assert.rejects(task(), /terminat|connection/i)
  } finally {
    await sql.raw(`drop trigger die on ${write.table}`).execute(db)
  }
}
