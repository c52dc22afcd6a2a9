import { signOut } from '#domain/portal-users/sign-out.ts'
import { type PortalContext, page } from '../page.ts'
import { SignedOutView } from './signed-out-view.tsx'

/** 「ログアウト」, from the menu under the user's name. Whoever is signed out already is told the same. P-01 */
export const signOutPage = page({
  path: '/sign-out',
  access: 'anyone',
  get: (c) => c.redirect(c.user ? '/' : '/signed-out'),
  async post(c) {
    const { user, session } = c
    if (user && session) await c.transact((work) => signOut(work, { user, session: session.tokenHash }))
    c.forgetSession()
    return c.redirect('/signed-out')
  },
})

export const signedOutPage = page({
  path: '/signed-out',
  access: 'anyone',
  get: (c: PortalContext) => (c.user ? c.redirect('/') : c.html(<SignedOutView c={c} />)),
})
