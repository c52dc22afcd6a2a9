import { LinkagePage } from '../linkage-page.tsx'
import { page } from '../page.ts'

/** 「ログイン」. L-01, 001 p.7, 15 */
export const signInPage = page({
  path: '/sign-in',
  access: 'anyone',
  get: (c) =>
    c.user
      ? c.redirect('/menu')
      : c.html(
          <LinkagePage c={c} title="ログイン">
            <h1>ログイン</h1>
          </LinkagePage>,
        ),
})
