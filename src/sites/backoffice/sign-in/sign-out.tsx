import { signOut } from '#domain/operators/sign-out.ts'
import { Actions, ButtonLink } from '#ui/button.tsx'
import { SIGN_OUT_TITLE, SignOutQuestion } from '#ui/sign-out-question.tsx'
import { BackofficePage } from '../backoffice-page.tsx'
import { type BackofficeContext, page } from '../page.ts'

/** 「ログアウト」, from the menu under the operator's name. Whoever is signed out already is told the same. */
export const signOutPage = page({
  path: '/sign-out',
  access: 'anyone',
  endsSession: true,
  get: (c) => (c.user ? c.html(<SignOutView c={c} />) : c.redirect('/signed-out')),
  async post(c) {
    const { user: operator, session } = c
    if (operator && session) await c.transact((work) => signOut(work, { operator, session: session.tokenHash }))
    c.forgetSession()
    return c.redirect('/signed-out')
  },
})

const SignOutView = ({ c }: { readonly c: BackofficeContext }) => (
  <BackofficePage c={c} title={SIGN_OUT_TITLE}>
    <SignOutQuestion formToken={c.formToken} />
  </BackofficePage>
)

export const signedOutPage = page({
  path: '/signed-out',
  access: 'anyone',
  get: (c: BackofficeContext) => (c.user ? c.redirect('/') : c.html(<SignedOutView c={c} />)),
})

export const SignedOutView = ({ c }: { readonly c: BackofficeContext }) => (
  <BackofficePage c={c} title="ログアウトしました">
    <h1>ログアウトしました</h1>
    <p class="lead">この端末の画面には、申請や医療機関等の情報は残っていません。</p>
    <Actions>
      <ButtonLink href="/sign-in">もう一度ログインする</ButtonLink>
    </Actions>
  </BackofficePage>
)
