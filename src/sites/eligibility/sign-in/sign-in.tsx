import { signIn } from '#domain/account-sign-in/sign-in.ts'
import { siteOf } from '#domain/accounts/account-site.ts'
import { soleText } from '#platform/site/form-entries.ts'
import { returnPath } from '#platform/site/return-path.ts'
import { readForm } from '#ui/form/read-form.ts'
import { type KeptForm, readKeptForm } from '#ui/kept-form.tsx'
import { NotificationBanner } from '#ui/notification-banner.tsx'
import { StaleForm } from '#ui/stale-form.tsx'
import { EligibilityPage } from '../eligibility-page.tsx'
import { type EligibilityContext, page } from '../page.ts'
import { LockedView } from './locked-view.tsx'
import { signInForm } from './sign-in-form.ts'
import { SignInView } from './sign-in-view.tsx'
import { UnusableView } from './unusable-view.tsx'

/** 「ログイン」, behind the certificate: which institution it is no form says. E-01, 002 p.2 */
export const signInPage = page({
  path: '/sign-in',
  access: 'anyone',
  get(c) {
    const to = returnPath(c.query.get('to')) ?? '/menu'
    return c.user ? c.redirect(to) : c.html(<SignInView c={c} to={to} />)
  },
  async post(c) {
    const to = returnPath(soleText(c.entries, 'to')) ?? '/menu'
    const kept = readKeptForm(c.entries)
    const reading = readForm(signInForm, c.entries)
    if (!reading.ok) return c.html(<SignInView c={c} to={to} kept={kept} {...reading} />, 422)
    const { user_id: userId, password } = reading.values
    const outcome = await signIn(c, { ...placeOf(c), userId, password, browser: browserOf(c) })
    const site = siteOf(c.env.accountEnvironment)
    c.env.metrics.signIns.inc({ site, outcome: outcome.done ? 'done' : outcome.because })
    if (outcome.done) {
      c.startSession(outcome.value.session)
      return kept ? c.html(<SendAgainView c={c} kept={kept} />) : c.redirect(to)
    }
    if (outcome.because === 'locked') return c.html(<LockedView c={c} userId={userId} />, 429)
    if (outcome.because !== 'wrong') return c.html(<UnusableView c={c} standing={outcome.because} />, 403)
    return c.html(
      <SignInView c={c} to={to} kept={kept} entered={{ user_id: [userId] }} failed>
        <NotificationBanner kind="error" title="ユーザIDまたはパスワードが違います" arrived>
          <p>もう一度入力してください。3回続けて違うと、しばらくログインできなくなります。</p>
        </NotificationBanner>
      </SignInView>,
      422,
    )
  },
})

/** Behind the door there is always an institution. */
const placeOf = ({ institution = '', env }: EligibilityContext) => ({
  institution,
  environment: env.accountEnvironment,
})

const browserOf = ({ address, request, session }: EligibilityContext) => ({
  address,
  userAgent: request.headers.get('user-agent') ?? undefined,
  sessionBefore: session?.tokenHash,
})

const SendAgainView = ({ c, kept }: { readonly c: EligibilityContext; readonly kept: KeptForm }) => (
  <EligibilityPage c={c} title="もう一度送信してください">
    <StaleForm action={kept.path} formToken={c.formToken} entries={kept.entries} />
  </EligibilityPage>
)
