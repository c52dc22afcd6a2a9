import pg from 'pg'

const { builtins } = pg.types

/** PostgreSQL's text form `2026-11-20 09:05:00.123+09` as an instant. */
const instant = (text: string): Temporal.Instant => Temporal.Instant.from(text.replace(' ', 'T'))

const CUSTOM: Record<number, (text: string) => unknown> = {
  [builtins.TIMESTAMPTZ]: instant,
  [builtins.DATE]: (text) => Temporal.PlainDate.from(text),
  [builtins.INT8]: Number,
}

/** Row values as the code speaks of them: instants, days, numbers. Parsed here once and nowhere else. */
export const parsers: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    (format !== 'binary' && CUSTOM[oid]) || pg.types.getTypeParser(oid, format),
}
