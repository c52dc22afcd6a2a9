import { initialisePassword } from '#domain/account-administration/initialise-password.ts'
import { prepareNewPassword } from '#domain/account-administration/new-password.ts'
import { mayDo } from '#domain/accounts/delegation.ts'
import { Confirmation } from '#ui/confirmation.tsx'
import { EligibilityPage } from '../eligibility-page.tsx'
import { page } from '../page.ts'
import { ABOVE_ACCOUNT, addressOf } from './account-words.ts'
import { findAskedAccount } from './find-asked-account.ts'

const TITLE = 'パスワードを初期化します。よろしいですか？'

/** 「パスワード初期化」, after a question. E-09, 004 p.34–36, 002 p.7–10 */
export const initialisePasswordPage = page({
  path: '/accounts/:account/initialise-password',
  access: 'may:update-accounts',
  async get(c) {
    const account = await findAskedAccount(c)
    if (!account || !mayDo(c.user.role, 'initialise-password', account.role)) return c.fail(404)
    const here = addressOf(account)
    return c.html(
      <EligibilityPage c={c} title={TITLE} above={[...ABOVE_ACCOUNT, { text: account.userId, href: here }]}>
        <Confirmation
          title={TITLE}
          values={[
            { term: 'ユーザID', value: <code>{account.userId}</code> },
            { term: 'ユーザ名', value: account.name },
          ]}
          happens={[
            'いまのパスワードは使えなくなり、新しい初期パスワードが表示されます。',
            'このアカウントでログイン中のときは、その場で終了します。',
          ]}
          action={`${here}/initialise-password`}
          formToken={c.formToken}
          cancel={{ href: here }}
        />
      </EligibilityPage>,
    )
  },
  async post(c) {
    const account = await findAskedAccount(c)
    if (!account || !mayDo(c.user.role, 'initialise-password', account.role)) return c.fail(404)
    const password = await prepareNewPassword(c.env)
    const asked = { by: c.user, account: account.id, password }
    const outcome = await c.transact((work) => initialisePassword(work, asked))
    return outcome.done ? c.redirect(`${addressOf(account)}/initial-password`) : c.fail(404)
  },
})
