type Soon<Value> = Value | Promise<Value>

/** What can happen at the linkage site: to the real thing, and to a model of its rules. Answers are `done` or why not. */
export interface LinkageRules {
  /** So many at once, by browsers of their own; answers in alphabetical order. */
  givePasswords(isRight: boolean, count: number): Soon<string[]>
  /** In the sign-in begun last, or so many before; `offset` steps of 30 seconds from now, or a wrong code. */
  giveCode(back: number, offset: number | undefined): Soon<string>
  changePassword(isRight: boolean): Soon<string>
  /** An action in every session there ever was: which of them are alive. */
  act(): Soon<boolean[]>
  /** The call centre takes the authenticator back. */
  takeBackFactor(): Soon<void>
  /** The call centre lifts the locks. */
  unlock(): Soon<void>
  become(state: 'leaving' | 'stopped' | 'ended'): Soon<void>
  wait(seconds: number): Soon<void>
}
