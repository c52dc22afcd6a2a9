import { sql } from 'kysely'

/** How a sign-in ended: `locked` is a failure that closed the door for a while. */
export type SignInResult = 'done' | 'failed' | 'locked'

/** Everything that signs somebody in is recorded as this. */
export const SIGN_IN = 'sign-in'

/** For a query over audit entries: `wrong-password-locked` locks, `locked-code` met a lock that was there. */
export const resultOfOutcome = sql<SignInResult>`
  case when outcome = 'done' then 'done' when outcome like '%-locked' then 'locked' else 'failed' end`
