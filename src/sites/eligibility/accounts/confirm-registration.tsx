import type { NewAccount } from '#domain/account-administration/register-account.ts'
import { Confirmation } from '#ui/confirmation.tsx'
import { DateInTable } from '#ui/date.tsx'
import { KeptEntries, keptEntries } from '#ui/kept-entries.tsx'
import { EligibilityPage } from '../eligibility-page.tsx'
import type { AccountContext } from '../page.ts'
import { ABOVE_ACCOUNTS, ADMINISTRATION, roleInWords } from './account-words.ts'

const TITLE = 'アカウントを登録します。よろしいですか？'

interface ConfirmRegistrationProps {
  readonly c: AccountContext
  readonly account: NewAccount
}

/** The question before an account is registered, with all that was understood. 004 p.22 */
export const ConfirmRegistration = ({ c, account }: ConfirmRegistrationProps) => (
  <EligibilityPage c={c} title={TITLE} above={[...ABOVE_ACCOUNTS, { text: ADMINISTRATION, href: '/accounts/new' }]}>
    <Confirmation
      title={TITLE}
      values={[
        { term: '権限区分', value: roleInWords(account) },
        { term: 'ユーザID', value: <code>{account.userId}</code> },
        { term: 'ユーザ名', value: account.name },
        { term: 'ユーザ名（カナ）', value: account.kana },
        { term: '利用開始年月日', value: <DateInTable value={account.startsOn} /> },
        { term: '利用終了年月日', value: account.endsOn ? <DateInTable value={account.endsOn} /> : '（なし）' },
      ]}
      happens={['ユーザIDと権限区分は、登録したあとは変更できません。']}
      action="/accounts/new"
      formToken={c.formToken}
      sends={{ confirmed: 'yes' }}
      cancel={{ href: `/accounts/new?${new URLSearchParams(keptEntries(c.entries))}` }}
    >
      <KeptEntries entries={c.entries} />
    </Confirmation>
  </EligibilityPage>
)
