/** What an operation returns: it happened, or it was refused for a reason the caller has words for. */
export type Outcome<Value, Reason extends string> = Done<Value> | Refused<Reason>

export interface Done<Value> {
  readonly done: true
  readonly value: Value
}

export interface Refused<Reason extends string> {
  readonly done: false
  readonly because: Reason
}

export function done(): Done<undefined>
export function done<Value>(value: Value): Done<Value>
export function done<Value>(value?: Value): Done<Value | undefined> {
  return { done: true, value }
}

/** What a user can cause is refused, never thrown: the transaction commits, so counters and audit rows stay. */
export const refused = <Reason extends string>(because: Reason): Refused<Reason> => ({ done: false, because })
