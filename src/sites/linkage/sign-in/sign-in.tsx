import { beginSignIn } from '#domain/linkage/begin-sign-in.ts'
import { foldLinkageName } from '#domain/linkage/linkage-door.ts'
import { readForm } from '#ui/form/read-form.ts'
import { NotificationBanner } from '#ui/notification-banner.tsx'
import { page } from '../page.ts'
import { rememberBegun } from './begun.ts'
import { signInForm } from './forms.ts'
import { LockedView } from './locked-view.tsx'
import { SignInView } from './sign-in-view.tsx'
import { UnusableView } from './unusable-view.tsx'

/** 「ログイン」: the first half. L-01, L-06, 001 p.7, 15 */
export const signInPage = page({
  path: '/sign-in',
  access: 'anyone',
  get: (c) => (c.user ? c.redirect('/menu') : c.html(<SignInView c={c} />)),
  async post(c) {
    const reading = readForm(signInForm, c.entries)
    if (!reading.ok) return c.html(<SignInView c={c} {...reading} />, 422)
    const { institution_code: institutionCode, login_id: loginId, password } = reading.values
    const outcome = await beginSignIn(c, { institutionCode, loginId, password, address: c.address })
    if (outcome.done) {
      rememberBegun(c, outcome.value.token)
      return c.redirect(outcome.value.enrolled ? '/sign-in/code' : '/sign-in/authenticator')
    }
    c.env.metrics.signIns.inc({ site: 'linkage', outcome: outcome.because })
    if (outcome.because === 'locked') return c.html(<LockedView c={c} />, 429)
    if (outcome.because !== 'wrong') return c.html(<UnusableView c={c} state={outcome.because} />, 403)
    return c.html(
      <SignInView c={c} entered={{ institution_code: [institutionCode], login_id: [loginId] }} failed>
        <NotificationBanner kind="error" title="機関コード、ログインID、パスワードのいずれかが違います" arrived>
          <p>
            「ユーザ設定情報」の用紙と見比べて、もう一度入力してください。3回続けて違うと、30分間ログインできなくなります。
          </p>
          <OddCode digits={foldLinkageName({ institutionCode, loginId }).institutionCode} />
        </NotificationBanner>
      </SignInView>,
      422,
    )
  },
})

/** A slip of the hand most of the time. Not refused: a 登録記号番号 may have any length. */
const OddCode = ({ digits }: { readonly digits: string }) =>
  /^(?!\d{10}$)\d+$/.test(digits) ? <p>機関コードは、いま{digits.length}桁です。医療機関等コードは10桁です。</p> : null
