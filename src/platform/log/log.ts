import { type Logger, pino } from 'pino'

export type Log = Logger

/** Structured lines on standard output. What may hold a secret is blanked wherever it turns up. */
export const openLog = (level: string): Log =>
  pino({
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths: ['*.password', '*.token', '*.cookie', '*.authorization', 'password', 'token'], censor: '…' },
  })
