import { z } from 'zod'

/** What a rule makes of what a person typed: the value as it will be kept, or what to do about it. */
export type Reading<Value = string> = Understood<Value> | Refused

interface Understood<Value> {
  readonly understood: true
  readonly value: Value
}

interface Refused {
  readonly understood: false
  /** Plain Japanese: what is the matter, then what to do. */
  readonly message: string
  /** The whole value as it would be accepted, to be offered to the person; never put in without asking. */
  readonly suggestion?: string
}

export const understood = <Value>(value: Value): Understood<Value> => ({ understood: true, value })

export const refusal = (message: string, suggestion?: string): Refused =>
  suggestion === undefined ? { understood: false, message } : { understood: false, message, suggestion }

/** The rule as a field of a form. A suggestion travels as `params.suggestion` of the issue. */
export const fieldOf = <Value>(read: (typed: string) => Reading<Value>) =>
  z.string().transform((typed, context): Value => {
    const reading = read(typed)
    if (reading.understood) return reading.value
    const { message, suggestion } = reading
    context.addIssue({ code: 'custom', message, input: typed, params: { suggestion } })
    return z.NEVER
  })
