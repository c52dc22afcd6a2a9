import pg from 'pg'
import type { Db } from 'pg-boss'

/** Our pool as pg-boss wants it: with the driver's own types, since pg-boss does not speak of Temporal. */
export const databaseOf = (pool: pg.Pool): Db => ({
  executeSql: (text, values) => pool.query({ text, types: pg.types, ...(values && { values }) }),
})
