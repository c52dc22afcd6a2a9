import { type Logger, pino, stdSerializers } from 'pino'

export type Log = Logger

/** Structured lines on standard output. What may hold a secret is blanked wherever it turns up. */
export const openLog = (level: string): Log =>
  pino({
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { err: withoutRow },
    redact: { paths: ['*.password', '*.token', '*.cookie', '*.authorization', 'password', 'token'], censor: '…' },
  })

/** PostgreSQL puts the row into `detail` and the statement's values into `where`: neither belongs into a log. */
export function withoutRow(error: Error): object {
  const { detail, where, parameters, ...kept } = stdSerializers.err(error) as Record<string, unknown>
  return kept
}
