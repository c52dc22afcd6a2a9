import { type BegunSignIn, findBegunSignIn } from '#domain/linkage/find-begun-sign-in.ts'
import { type FactorKind, finishSignIn } from '#domain/linkage/finish-sign-in.ts'
import { BEGUN_SIGN_IN_LIVES } from '#domain/linkage/sign-in-limits.ts'
import { soleText } from '#platform/site/form-entries.ts'
import type { LinkageContext } from '../page.ts'

/** Between password and code. */
const BEGUN_COOKIE = 'sign-in'

/** The field of the forms between password and code: the sign-in they belong to. */
export const BEGUN_FIELD = 'sign_in'

export const rememberBegun = (c: LinkageContext, token: string): void =>
  c.setCookie(BEGUN_COOKIE, token, BEGUN_SIGN_IN_LIVES)

/** Who gave the password in this browser. */
export const begunIn = (c: LinkageContext): Promise<BegunSignIn | undefined> =>
  findBegunSignIn(c.env, c.now, c.cookie(BEGUN_COOKIE))

/** The second half; when it succeeds, the browser carries the session. */
export async function finish(c: LinkageContext, kind: FactorKind, code: string) {
  const outcome = await c.transact((work) =>
    finishSignIn(work, {
      token: c.cookie(BEGUN_COOKIE) ?? '',
      id: soleText(c.entries, BEGUN_FIELD) ?? '',
      kind,
      code,
      userAgent: c.request.headers.get('user-agent') ?? undefined,
      sessionBefore: c.session?.tokenHash,
    }),
  )
  c.env.metrics.signIns.inc({ site: 'linkage', outcome: outcome.done ? 'done' : outcome.because })
  if (outcome.done) {
    c.startSession(outcome.value.session)
    c.setCookie(BEGUN_COOKIE, '', Temporal.Duration.from({ seconds: 0 }))
  }
  return outcome
}
