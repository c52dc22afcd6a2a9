import type { Institution } from '#domain/institutions/find-institution.ts'
import { may } from '#domain/operators/permissions.ts'
import type { Tab } from '#ui/tabs.tsx'
import type { OperatorContext } from '../page.ts'
import { Accounts, Documents } from './accounts.tsx'
import { AppAccounts } from './app-accounts.tsx'
import { Applications } from './applications.tsx'
import { Letters, Mails } from './correspondence.tsx'
import { type Belongings, NEWEST } from './find-belongings.ts'
import { Changes, Entries } from './history.tsx'
import { Inquiries } from './inquiries.tsx'
import { MasterDataPart } from './master-data.tsx'
import { Notes, type RefusedNote } from './notes.tsx'
import { People } from './people.tsx'
import { Usages } from './usages.tsx'

interface TabsOf {
  readonly c: OperatorContext
  readonly institution: Institution
  readonly belongings: Belongings
  readonly refusedNote: RefusedNote | undefined
}

const onlyNewest = (rows: readonly unknown[]) => rows.length >= NEWEST && <p>新しい順に{NEWEST}件です。</p>

/** What belongs to an institution, divided as one asks for it. */
export const institutionTabs = ({ c, institution, belongings: all, refusedNote }: TabsOf): Tab[] => [
  {
    id: 'master-data',
    label: '基本情報',
    content: (
      <>
        <MasterDataPart
          institution={institution}
          listed={all.listed}
          findings={all.findings}
          mayEdit={may(c.user, 'edit-institutions') && !institution.closedAt}
        />
        <h2>ポータルのユーザー</h2>
        <People people={all.people} />
        <h2>利用状況</h2>
        {all.standing && <Usages standing={all.standing} />}
      </>
    ),
  },
  {
    id: 'applications',
    label: '申請',
    content: (
      <>
        <Applications
          institution={institution.id}
          applications={all.applications}
          linked={may(c.user, 'see-applications')}
        />
        {onlyNewest(all.applications)}
      </>
    ),
  },
  {
    id: 'accounts',
    label: 'アカウント',
    content: (
      <>
        <h2>オンライン資格確認等システム</h2>
        <Accounts accounts={all.accounts} />
        <h2>マイナ資格確認アプリ・レセコン連携</h2>
        <AppAccounts accounts={all.appAccounts} />
        <h2>マスタアカウント情報の通知</h2>
        <Documents documents={all.documents} />
      </>
    ),
  },
  {
    id: 'correspondence',
    label: '郵送物・メール',
    content: (
      <>
        <h2>郵送物</h2>
        <Letters letters={all.letters} />
        <h2>メール</h2>
        <Mails mails={all.mails} />
        {onlyNewest(all.mails)}
      </>
    ),
  },
  {
    id: 'inquiries',
    label: 'お問い合わせ',
    content: (
      <>
        <Inquiries inquiries={all.inquiries} linked={may(c.user, 'see-inquiries')} />
        {onlyNewest(all.inquiries)}
      </>
    ),
  },
  {
    id: 'notes',
    label: 'メモ',
    content: <Notes institution={institution.id} notes={all.notes} formToken={c.formToken} refused={refusedNote} />,
  },
  {
    id: 'history',
    label: '履歴',
    content: (
      <>
        <h2>基本情報の変更</h2>
        <Changes changes={all.changes} />
        <h2>操作の記録</h2>
        <Entries entries={all.entries} />
        {onlyNewest(all.entries)}
      </>
    ),
  },
]
