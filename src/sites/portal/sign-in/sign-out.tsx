import { signOut } from '#domain/portal-users/sign-out.ts'
import { SIGN_OUT_TITLE, SignOutQuestion } from '#ui/sign-out-question.tsx'
import { type PortalContext, page } from '../page.ts'
import { PortalPage } from '../portal-page.tsx'
import { SignedOutView } from './signed-out-view.tsx'

/** 「ログアウト」, from the menu under the user's name. Whoever is signed out already is told the same. P-01 */
export const signOutPage = page({
  path: '/sign-out',
  access: 'anyone',
  endsSession: true,
  get: (c) => (c.user ? c.html(<SignOutView c={c} />) : c.redirect('/signed-out')),
  async post(c) {
    const { user, session } = c
    if (user && session) await c.transact((work) => signOut(work, { user, session: session.tokenHash }))
    c.forgetSession()
    return c.redirect('/signed-out')
  },
})

const SignOutView = ({ c }: { readonly c: PortalContext }) => (
  <PortalPage c={c} title={SIGN_OUT_TITLE}>
    <SignOutQuestion formToken={c.formToken} />
  </PortalPage>
)

export const signedOutPage = page({
  path: '/signed-out',
  access: 'anyone',
  get: (c: PortalContext) => (c.user ? c.redirect('/') : c.html(<SignedOutView c={c} />)),
})
