import { type BegunSignIn, findBegunSignIn } from '#domain/operators/find-begun-sign-in.ts'
import { finishSignIn } from '#domain/operators/finish-sign-in.ts'
import type { FactorGiven } from '#domain/operators/spend-factor.ts'
import { DEVICE_KNOWN_FOR } from '#domain/sign-in/attempt-limits.ts'
import { soleText } from '#platform/site/form-entries.ts'
import { returnPath } from '#platform/site/return-path.ts'
import type { BackofficeContext } from '../page.ts'
import { BEGUN_COOKIE, DEVICE_COOKIE } from './cookies.ts'

/** Where to go on after the sign-in: asked for by the address, or by the form. */
export const wayOn = (c: BackofficeContext): string =>
  returnPath(c.query.get('to')) ?? returnPath(soleText(c.entries, 'to')) ?? '/'

/** Who gave their password in this browser. */
export const begunIn = (c: BackofficeContext): Promise<BegunSignIn | undefined> =>
  findBegunSignIn(c.env, c.now, c.cookie(BEGUN_COOKIE))

/** The second half; when it succeeds, the browser carries the session. */
export async function finish(c: BackofficeContext, given: FactorGiven) {
  const outcome = await c.transact((work) =>
    finishSignIn(work, {
      token: c.cookie(BEGUN_COOKIE) ?? '',
      given,
      device: c.cookie(DEVICE_COOKIE),
      userAgent: c.request.headers.get('user-agent') ?? undefined,
      sessionBefore: c.session?.tokenHash,
    }),
  )
  c.env.metrics.signIns.inc({ site: 'backoffice', outcome: outcome.done ? 'done' : outcome.because })
  if (!outcome.done) return outcome
  c.startSession(outcome.value.session)
  c.setCookie(DEVICE_COOKIE, outcome.value.device, DEVICE_KNOWN_FOR)
  c.setCookie(BEGUN_COOKIE, '', Temporal.Duration.from({ seconds: 0 }))
  return outcome
}
