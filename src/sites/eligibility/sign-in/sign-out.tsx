import { signOut } from '#domain/account-sign-in/sign-out.ts'
import { soleText } from '#platform/site/form-entries.ts'
import { SIGN_OUT_TITLE, SignOutQuestion } from '#ui/sign-out-question.tsx'
import { EligibilityPage } from '../eligibility-page.tsx'
import { type AccountContext, page } from '../page.ts'

/** 「ログアウト」: the question, then the end of the session and 「ログイン」. E-03, 004 p.14 */
export const signOutPage = page({
  path: '/sign-out',
  access: 'anyone',
  endsSession: true,
  get: (c) => (c.user ? c.html(<SignOutView c={c as AccountContext} />) : c.redirect('/sign-in')),
  async post(c) {
    const { user: account, session } = c
    if (account && soleText(c.entries, 'sure') === undefined) return c.html(<SignOutView c={c as AccountContext} />)
    if (account && session) await c.transact((work) => signOut(work, { account, session: session.tokenHash }))
    c.forgetSession()
    return c.redirect('/sign-in')
  },
})

const SignOutView = ({ c }: { readonly c: AccountContext }) => (
  <EligibilityPage c={c} title={SIGN_OUT_TITLE}>
    <SignOutQuestion formToken={c.formToken} stay="/menu" sends={{ sure: 'yes' }} ok="OK" />
  </EligibilityPage>
)
