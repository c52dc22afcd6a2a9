import { signOut } from '#domain/linkage/sign-out.ts'
import { soleText } from '#platform/site/form-entries.ts'
import { Confirmation } from '#ui/confirmation.tsx'
import { LinkagePage } from '../linkage-page.tsx'
import { type AccountContext, page } from '../page.ts'

/** 「ログアウト」: the question, then the end of the session and 「ログイン」. L-08, 001 p.14 */
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
  <LinkagePage c={c} title="ログアウトしますか？">
    <Confirmation
      title="ログアウトしますか？"
      happens={['この端末からログアウトし、ログイン画面に戻ります。']}
      action="/sign-out"
      formToken={c.formToken}
      sends={{ sure: 'yes' }}
      cancel={{ href: '/menu' }}
    />
  </LinkagePage>
)
