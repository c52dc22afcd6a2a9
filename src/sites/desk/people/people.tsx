import { listPracticePeople } from '#domain/practice/list-practice-people.ts'
import type { PracticePerson } from '#domain/practice/practice-person.ts'
import { Copyable } from '#ui/copyable.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Table } from '#ui/table.tsx'
import { ABOVE, DeskPage } from '../desk-page.tsx'
import { page } from '../page.ts'
import { Passcodes } from './passcodes.tsx'
import { SiteLink } from './site-link.tsx'

/** 人と認証情報: invented people and how to sign in as them. X-02 */
export const peoplePage = page({
  path: '/people',
  access: 'anyone',
  async get(c) {
    const people = await listPracticePeople(c.env.db)
    return c.html(
      <DeskPage c={c} title="人と認証情報" above={ABOVE}>
        <h1>人と認証情報</h1>
        <p class="lead">ここにいるのは架空の人です。どの人になってもかまいません。</p>
        <Table<PracticePerson>
          caption="練習に使う人"
          captionHidden
          rows={people}
          columns={[
            { label: '名前', cell: (person) => <Person {...person} /> },
            { label: 'サイト', cell: ({ site }) => <SiteLink site={site} origins={c.env.origins} /> },
            {
              label: 'ユーザーID（メールアドレス）',
              cell: SignInName,
            },
            {
              label: 'パスワード',
              cell: ({ name, signIn }) => <Copyable label={`${name}のパスワード`} value={signIn.password} />,
            },
          ]}
          empty={<EmptyState title="練習に使う人はまだいません">最初の起動のときに用意されます。</EmptyState>}
        />
        <Passcodes people={people} now={c.now} />
      </DeskPage>,
    )
  },
})

/** What is typed beside the password, each with a button to copy it. */
const SignInName = ({ name, site, signIn: { institutionCode, id } }: PracticePerson) => (
  <div>
    {institutionCode && (
      <>
        <small>機関コード</small> <Copyable label={`${name}の機関コード`} value={institutionCode} />
        <br />
        <small>{site === 'linkage' ? 'ログインID' : 'ユーザID'}</small>{' '}
      </>
    )}
    <Copyable label={`${name}のユーザーID`} value={id} />
  </div>
)

const Person = ({ name, role, note }: PracticePerson) => (
  <>
    {name}
    <br />
    <small>{note ? `${role}（${note}）` : role}</small>
  </>
)
