import { signIn } from '#domain/portal-users/sign-in.ts'
import { DEVICE_KNOWN_FOR } from '#domain/sign-in/attempt-limits.ts'
import { soleText } from '#platform/site/form-entries.ts'
import { returnPath } from '#platform/site/return-path.ts'
import type { Entered } from '#ui/form/field.ts'
import { readForm } from '#ui/form/read-form.ts'
import { readKeptForm } from '#ui/kept-form.tsx'
import { NotificationBanner } from '#ui/notification-banner.tsx'
import { StaleForm } from '#ui/stale-form.tsx'
import { type PortalContext, page } from '../page.ts'
import { PortalPage } from '../portal-page.tsx'
import { LockedView } from './locked-view.tsx'
import { signInForm } from './sign-in-form.ts'
import { SignInView } from './sign-in-view.tsx'

/** The browser's cookie that makes it known at the accounts it signed in to. */
export const DEVICE_COOKIE = 'device'

const TOP = '/'

/** 「ログイン」. P-09, 000 1-1, 1-2 */
export const signInPage = page({
  path: '/sign-in',
  access: 'anyone',
  get(c) {
    const to = returnPath(c.query.get('to'))
    return c.user ? c.redirect(to ?? TOP) : c.html(<SignInView c={c} to={to} />)
  },
  async post(c) {
    const to = returnPath(soleText(c.entries, 'to'))
    const kept = readKeptForm(c.entries)
    const reading = readForm(signInForm, c.entries)
    if (!reading.ok) return c.html(<SignInView c={c} to={to} kept={kept} {...reading} />, 422)

    const { user_id: userId, password } = reading.values
    const outcome = await signIn(c, {
      userId,
      password,
      device: c.cookie(DEVICE_COOKIE),
      address: c.address,
      userAgent: c.request.headers.get('user-agent') ?? undefined,
      sessionBefore: c.session?.tokenHash,
    })
    c.env.metrics.signIns.inc({ site: 'portal', outcome: outcome.done ? 'done' : outcome.because })
    if (!outcome.done && outcome.because === 'locked') return c.html(<LockedView c={c} />, 429)
    if (!outcome.done) return c.html(<WrongView c={c} to={to} kept={kept} entered={{ user_id: [userId] }} />, 422)

    c.startSession(outcome.value.session)
    c.setCookie(DEVICE_COOKIE, outcome.value.device, DEVICE_KNOWN_FOR)
    return kept ? c.html(<SendAgainView c={c} kept={kept} />) : c.redirect(to ?? TOP)
  },
})

interface ViewProps {
  readonly c: PortalContext
  readonly to: string | undefined
  readonly kept: ReturnType<typeof readKeptForm>
  readonly entered: Entered
}

const WrongView = (props: ViewProps) => (
  <SignInView {...props} failed>
    <NotificationBanner kind="error" title="ユーザーIDまたはパスワードが違います" arrived>
      <p>
        もう一度入力してください。5回続けて違うと、しばらくログインできなくなります。パスワードが分からないときは、
        <a href="/password-reset">パスワードを再設定</a>してください。
      </p>
    </NotificationBanner>
  </SignInView>
)

const SendAgainView = ({ c, kept }: { readonly c: PortalContext; readonly kept: NonNullable<ViewProps['kept']> }) => (
  <PortalPage c={c} title="もう一度送信してください">
    <StaleForm action={kept.path} formToken={c.formToken} entries={kept.entries} />
  </PortalPage>
)
