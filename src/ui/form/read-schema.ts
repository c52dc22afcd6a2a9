import type { ZodType } from 'zod'
import { type Reading, read, unreadable } from './field.ts'
import { MESSAGES } from './messages.ts'

/** A schema's own message is shown as it is; where it has none, one is composed from the label. */
export function readSchema<Value, Input>(schema: ZodType<Value, Input>, input: Input, label: string): Reading<Value> {
  const result = schema.safeParse(input, { error: (issue) => composeMessage(issue, label) })
  if (result.success) return read(result.data)
  return unreadable(result.error.issues[0]?.message ?? MESSAGES.unfit(label))
}

interface Issue {
  readonly code?: string | undefined
  readonly input?: unknown
  readonly minimum?: unknown
  readonly maximum?: unknown
  readonly format?: unknown
}

function composeMessage({ code, input, minimum, maximum, format }: Issue, label: string): string {
  if (typeof input !== 'string') return MESSAGES.unfit(label)
  if (code === 'too_small') return MESSAGES.tooShort(label, Number(minimum))
  if (code === 'too_big') return MESSAGES.tooLong(label, Number(maximum), [...input].length)
  return format === 'email' ? MESSAGES.notEmail(label) : MESSAGES.unfit(label)
}
