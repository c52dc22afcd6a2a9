import { deleteAccount } from '#domain/account-administration/delete-account.ts'
import { findDeletedAccount } from '#domain/account-administration/find-deleted-account.ts'
import type { LookedAfter } from '#domain/account-administration/find-looked-after.ts'
import { mayDo } from '#domain/accounts/delegation.ts'
import { isId } from '#platform/is-id.ts'
import { soleText } from '#platform/site/form-entries.ts'
import { Confirmation } from '#ui/confirmation.tsx'
import { Message } from '#ui/message.tsx'
import { EligibilityPage } from '../eligibility-page.tsx'
import { type AccountContext, page } from '../page.ts'
import { ABOVE_ACCOUNT, ABOVE_ACCOUNTS, addressOf } from './account-words.ts'
import { findAskedAccount } from './find-asked-account.ts'

/** 「削除」, after two questions; then the message, and 「メニュー」. E-08, 004 p.33–34 */
export const deleteAccountPage = page({
  path: '/accounts/:account/delete',
  access: 'may:update-accounts',
  async get(c) {
    const account = await findDeletable(c)
    return account ? c.html(<FirstQuestion c={c} account={account} />) : c.fail(404)
  },
  async post(c) {
    const account = await findDeletable(c)
    if (!account) return deletedBefore(c)
    if (soleText(c.entries, 'final') !== 'yes') return c.html(<LastQuestion c={c} account={account} />)
    const outcome = await c.transact((work) => deleteAccount(work, { by: c.user, account: account.id }))
    return outcome.done ? c.html(<Deleted c={c} userId={account.userId} />) : deletedBefore(c)
  },
})

async function findDeletable(c: AccountContext): Promise<LookedAfter | undefined> {
  const account = await findAskedAccount(c)
  return account && mayDo(c.user.role, 'delete', account.role) ? account : undefined
}

/** The second of two clicks ends where the first did. X-05 */
async function deletedBefore(c: AccountContext): Promise<Response> {
  const { account: id = '' } = c.params
  const gone = isId(id) && (await findDeletedAccount(c.env.db, c.user, id))
  return gone ? c.html(<Deleted c={c} userId={gone.userId} />) : c.fail(404)
}

interface QuestionProps {
  readonly c: AccountContext
  readonly account: LookedAfter
}

const FIRST = 'アカウントを削除します。よろしいですか？'
const LAST = '削除すると元に戻せません。本当に削除しますか？'
const DELETED = 'アカウントを削除しました'

const FirstQuestion = ({ c, account }: QuestionProps) => (
  <EligibilityPage c={c} title={FIRST} above={aboveOf(account)}>
    <Confirmation
      title={FIRST}
      values={whoIs(account)}
      happens={[
        'このアカウントではログインできなくなります。ログイン中のときは、その場で終了します。',
        'このユーザIDは、もう一度使うことができません。しばらく使わないだけのときは、「無効」にしてください。',
      ]}
      action={`${addressOf(account)}/delete`}
      formToken={c.formToken}
      cancel={{ href: addressOf(account) }}
      asksOnceMore
      destructive
    />
  </EligibilityPage>
)

const LastQuestion = ({ c, account }: QuestionProps) => (
  <EligibilityPage c={c} title={LAST} above={aboveOf(account)}>
    <Confirmation
      title={LAST}
      values={whoIs(account)}
      action={`${addressOf(account)}/delete`}
      formToken={c.formToken}
      sends={{ final: 'yes' }}
      cancel={{ href: addressOf(account) }}
      destructive
    />
  </EligibilityPage>
)

const Deleted = ({ c, userId }: { readonly c: AccountContext; readonly userId: string }) => (
  <EligibilityPage c={c} title={DELETED} above={ABOVE_ACCOUNTS}>
    <Message title={DELETED} next="/menu">
      <p>
        ユーザID「<code>{userId}</code>」のアカウントを削除しました。
      </p>
      <p>「OK」を押すと、メニューに戻ります。</p>
    </Message>
  </EligibilityPage>
)

const aboveOf = (account: LookedAfter) => [...ABOVE_ACCOUNT, { text: account.userId, href: addressOf(account) }]

const whoIs = ({ userId, name }: LookedAfter) => [
  { term: 'ユーザID', value: <code>{userId}</code> },
  { term: 'ユーザ名', value: name },
]
