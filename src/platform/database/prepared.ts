import { type RawBuilder, sql } from 'kysely'
import pg from 'pg'

const MARK = /\/\* prepared: ([a-z-]+) \*\//

/**
 * Stands in a statement of a hot path (`modifyFront` of a select, `modifyEnd` of the others): each connection parses
 * and plans it once. Name the columns it returns: a prepared `select *` fails after a migration that adds one.
 */
export const prepared = (name: string): RawBuilder<unknown> => sql.raw(`/* prepared: ${name} */`)

type Query = (...args: unknown[]) => never

/** The driver's client, which prepares what is marked; Kysely itself has no way to say so. */
export class PreparingClient extends pg.Client {
  override query: Query = (text, ...rest) => {
    const query = super.query as Query
    const name = typeof text === 'string' ? MARK.exec(text)?.[1] : undefined
    if (!name) return query.call(this, text, ...rest)
    const [values, ...callback] = rest
    return query.call(this, { name, text, values }, ...callback)
  }
}
