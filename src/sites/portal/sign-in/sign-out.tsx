import { signOut } from '#domain/portal-users/sign-out.ts'
import { Confirmation } from '#ui/confirmation.tsx'
import { type PortalContext, page } from '../page.ts'
import { PortalPage } from '../portal-page.tsx'
import { SignedOutView } from './signed-out-view.tsx'

/** 「ログアウト」, from the menu under the user's name. Whoever is signed out already is told the same. P-01 */
export const signOutPage = page({
  path: '/sign-out',
  access: 'anyone',
  get: (c) => (c.user ? c.html(<SignOutView c={c} />) : c.redirect('/signed-out')),
  async post(c) {
    const { user, session } = c
    if (user && session) await c.transact((work) => signOut(work, { user, session: session.tokenHash }))
    c.forgetSession()
    return c.redirect('/signed-out')
  },
})

/** For whoever comes by the address: opening a page ends nothing by itself. */
const SignOutView = ({ c }: { readonly c: PortalContext }) => (
  <PortalPage c={c} title="ログアウトしますか？">
    <Confirmation
      title="ログアウトしますか？"
      happens={['この端末からログアウトします。入力の途中だった内容は失われます。']}
      action="/sign-out"
      formToken={c.formToken}
      ok="ログアウトする"
      cancel={{ href: '/' }}
    />
  </PortalPage>
)

export const signedOutPage = page({
  path: '/signed-out',
  access: 'anyone',
  get: (c: PortalContext) => (c.user ? c.redirect('/') : c.html(<SignedOutView c={c} />)),
})
