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

/**
 * PostgreSQL puts the row into `detail` and the statement's values into `where`, and a value that is none of its type
 * (class 22) into the message: none of them belongs into a log.
 */
export function withoutRow(error: Error): object {
  const { detail, where, parameters, ...kept } = stdSerializers.err(error) as Record<string, unknown>
  if (!/^22/.test(String(kept.code))) return kept
  const { message, stack } = error
  const told = message.replace(/".*"/s, '"…"')
  return { ...kept, message: told, stack: stack?.replace(message, () => told) }
}
