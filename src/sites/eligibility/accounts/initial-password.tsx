import { openNewPassword } from '#domain/account-administration/open-new-password.ts'
import { Actions, ButtonLink } from '#ui/button.tsx'
import { EligibilityPage } from '../eligibility-page.tsx'
import { type AccountContext, page } from '../page.ts'
import { ABOVE_ACCOUNT, addressOf } from './account-words.ts'
import { findAskedAccount } from './find-asked-account.ts'
import { InitialPasswordView } from './initial-password-view.tsx'

/** What came of registering or of 「パスワード初期化」: for whoever did it, for half an hour. E-05, E-09, 004 p.22, 35 */
export const initialPasswordPage = page({
  path: '/accounts/:account/initial-password',
  access: 'may:update-accounts',
  async get(c) {
    const account = await findAskedAccount(c)
    if (!account) return c.fail(404)
    const handout = await c.transact((work) => openNewPassword(work, c.user, account.id))
    if (!handout) return c.html(<NoLongerShown c={c} account={account} />, 410)
    const registered = c.query.get('after') === 'registration'
    return c.html(<InitialPasswordView c={c} account={account} handout={handout} registered={registered} />)
  },
})

const TITLE = '初期パスワードは表示できません'

const NoLongerShown = ({ c, account }: { readonly c: AccountContext; readonly account: { readonly id: string } }) => (
  <EligibilityPage c={c} title={TITLE} above={ABOVE_ACCOUNT} failed>
    <h1>{TITLE}</h1>
    <p class="lead">
      初期パスワードは、登録または初期化をした人が、その後30分のあいだだけ確認できます。すでに変更されたときも、表示しません。
    </p>
    <p>初期パスワードが分からないときは、もう一度「パスワード初期化」をしてください。</p>
    <Actions>
      <ButtonLink href={addressOf(account)} kind="primary">
        このアカウントを開く
      </ButtonLink>
    </Actions>
  </EligibilityPage>
)
