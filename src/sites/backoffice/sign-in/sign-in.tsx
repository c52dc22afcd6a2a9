import { beginSignIn } from '#domain/operators/begin-sign-in.ts'
import { BEGUN_SIGN_IN_LIVES } from '#domain/operators/sign-in-limits.ts'
import { admit, type RateLimit } from '#platform/rate-limit/admit.ts'
import { networkOf } from '#platform/rate-limit/network-of.ts'
import { soleText } from '#platform/site/form-entries.ts'
import { returnPath } from '#platform/site/return-path.ts'
import { readForm } from '#ui/form/read-form.ts'
import { readKeptForm } from '#ui/kept-form.tsx'
import { NotificationBanner } from '#ui/notification-banner.tsx'
import { page } from '../page.ts'
import { CodeView } from './code.tsx'
import { BEGUN_COOKIE, DEVICE_COOKIE } from './cookies.ts'
import { KEPT_BODY_LIMIT, signInForm } from './forms.ts'
import { LockedView } from './locked-view.tsx'
import { SignInView } from './sign-in-view.tsx'

/** An office signs in from one address each morning; a program that guesses comes to 1,200 an hour. */
const SIGN_INS_FROM_A_NETWORK: RateLimit = {
  name: 'backoffice-sign-in-network',
  burst: 100,
  interval: Temporal.Duration.from({ seconds: 3 }),
}

/** 「ログイン」, the first half. B-01 */
export const signInPage = page({
  path: '/sign-in',
  access: 'anyone',
  bodyLimit: KEPT_BODY_LIMIT,
  get(c) {
    const to = returnPath(c.query.get('to'))
    return c.user ? c.redirect(to ?? '/') : c.html(<SignInView c={c} to={to} />)
  },
  async post(c) {
    const to = returnPath(soleText(c.entries, 'to'))
    const kept = readKeptForm(c.entries)
    const reading = readForm(signInForm, c.entries)
    if (!reading.ok) return c.html(<SignInView c={c} to={to} kept={kept} {...reading} />, 422)
    const admission = await admit(c.env.db, c.now, SIGN_INS_FROM_A_NETWORK, networkOf(c.address))
    if (!admission.admitted)
      return c.fail(429, { 'retry-after': String(Math.ceil(admission.retryAfter.total('seconds'))) })

    const outcome = await beginSignIn(c, { ...reading.values, device: c.cookie(DEVICE_COOKIE) })
    if (!outcome.done) c.env.metrics.signIns.inc({ site: 'backoffice', outcome: outcome.because })
    if (!outcome.done && outcome.because === 'locked') return c.html(<LockedView c={c} />, 429)
    if (!outcome.done)
      return c.html(
        <SignInView c={c} to={to} kept={kept} entered={{ email: [reading.values.email] }} failed>
          <NotificationBanner kind="error" title="メールアドレスまたはパスワードが違います" arrived>
            <p>もう一度入力してください。5回続けて違うと、しばらくログインできなくなります。</p>
          </NotificationBanner>
        </SignInView>,
        422,
      )
    c.setCookie(BEGUN_COOKIE, outcome.value.token, BEGUN_SIGN_IN_LIVES)
    if (kept) return c.html(<CodeView c={c} kept={kept} />)
    return c.redirect(`/sign-in/code${to ? `?to=${encodeURIComponent(to)}` : ''}`)
  },
})
