import type { LookedAfter } from '#domain/account-administration/find-looked-after.ts'
import { initialisePassword } from '#domain/account-administration/initialise-password.ts'
import { isJustInitialised } from '#domain/account-administration/is-just-initialised.ts'
import { prepareNewPassword } from '#domain/account-administration/new-password.ts'
import { mayDo } from '#domain/accounts/delegation.ts'
import { soleVersion } from '#platform/site/form-entries.ts'
import { Confirmation } from '#ui/confirmation.tsx'
import { NotificationBanner } from '#ui/notification-banner.tsx'
import { EligibilityPage } from '../eligibility-page.tsx'
import { type AccountContext, page } from '../page.ts'
import { ABOVE_ACCOUNT, addressOf } from './account-words.ts'
import { findAskedAccount } from './find-asked-account.ts'

/** 「パスワード初期化」, after a question. E-09, 004 p.34–36, 002 p.7–10 */
export const initialisePasswordPage = page({
  path: '/accounts/:account/initialise-password',
  access: 'may:update-accounts',
  async get(c) {
    const account = await findInitialisable(c)
    return account ? c.html(<Question c={c} account={account} />) : c.fail(404)
  },
  async post(c) {
    const account = await findInitialisable(c)
    if (!account) return c.fail(404)
    const { id } = account
    const seen = { id, version: soleVersion(c.entries) }
    if (seen.version !== account.version) return overtaken(c, seen)
    const password = await prepareNewPassword(c.env)
    const outcome = await c.transact((work) => initialisePassword(work, { by: c.user, account: seen, password }))
    if (outcome.done) return c.redirect(passwordOf(seen))
    return outcome.because === 'changed' ? overtaken(c, seen) : c.fail(404)
  },
})

const passwordOf = (account: { readonly id: string }): string => `${addressOf(account)}/initial-password`

async function findInitialisable(c: AccountContext): Promise<LookedAfter | undefined> {
  const account = await findAskedAccount(c)
  return account && mayDo(c.user.role, 'initialise-password', account.role) ? account : undefined
}

/** The second of two clicks ends where the first did; what somebody else changed meanwhile is asked about anew. X-05 */
async function overtaken(c: AccountContext, seen: { readonly id: string; readonly version: number }) {
  if (await isJustInitialised(c.env.db, c.now, c.user, seen)) return c.redirect(passwordOf(seen))
  const account = await findInitialisable(c)
  return account ? c.html(<Question c={c} account={account} overtaken />, 409) : c.fail(404)
}

interface QuestionProps {
  readonly c: AccountContext
  readonly account: LookedAfter
  readonly overtaken?: boolean
}

const TITLE = 'パスワードを初期化します。よろしいですか？'

const Question = ({ c, account, overtaken = false }: QuestionProps) => {
  const here = addressOf(account)
  const above = [...ABOVE_ACCOUNT, { text: account.userId, href: here }]
  return (
    <EligibilityPage c={c} title={TITLE} above={above} failed={overtaken}>
      {overtaken && (
        <NotificationBanner kind="warning" title="開いているあいだに、このアカウントの内容が変わりました" arrived>
          <p>まだ初期化していません。いまの内容を確かめて、よければもう一度「OK」を押してください。</p>
        </NotificationBanner>
      )}
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
        sends={{ version: String(account.version) }}
        cancel={{ href: here }}
      />
    </EligibilityPage>
  )
}
