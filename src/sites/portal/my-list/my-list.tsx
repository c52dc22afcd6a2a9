import { findApplications } from '#domain/applications/find-applications.ts'
import { findDrafts } from '#domain/applications/find-drafts.ts'
import { findInstitutionInquiries } from '#domain/inquiries/find-institution-inquiries.ts'
import { nameOfKind } from '#domain/institutions/name-of-kind.ts'
import { findMails, type SentMail } from '#domain/mails/find-mails.ts'
import { findOwnRegistration } from '#domain/portal-users/find-own-registration.ts'
import { dayOf } from '#platform/clock/clock.ts'
import { isId } from '#platform/is-id.ts'
import { ButtonLink } from '#ui/button.tsx'
import { DateInTable, DateInText } from '#ui/date.tsx'
import { DescriptionList } from '#ui/description-list.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Table } from '#ui/table.tsx'
import { NEWEST_INQUIRIES, NewestInquiries } from '../inquiries/newest-inquiries.tsx'
import { page, type SignedInContext } from '../page.ts'
import { PortalPage } from '../portal-page.tsx'
import { Applications } from './applications.tsx'
import { Drafts } from './drafts.tsx'
import { MailState } from './mail-state.tsx'

const MAILS_ON_A_PAGE = 20
const APPLICATIONS_ON_A_PAGE = 20

/** 「マイリスト」: what the institution is registered with, what it applied for, what it was sent. P-01, P-12, P-29 */
export const myListPage = page({
  path: '/my-list',
  access: 'signed-in',
  async get(c) {
    const before = c.query.get('before') ?? undefined
    if (before !== undefined && !isId(before)) return c.fail(404)
    const from = c.query.get('older') ?? undefined
    if (from !== undefined && !/^[1-9]\d{0,14}$/.test(from)) return c.fail(404)
    const { db } = c.env
    const [registration, drafts, applications, inquiries, found] = await Promise.all([
      findOwnRegistration(db, c.user),
      findDrafts(db, c.user.institution.id),
      findApplicationsPage(c, from === undefined ? undefined : Number(from)),
      findInstitutionInquiries(db, c.user.institution.id, { most: NEWEST_INQUIRIES }),
      findMails(db, c.user.institution.id, { most: MAILS_ON_A_PAGE + 1, before }),
    ])
    const mails = found.slice(0, MAILS_ON_A_PAGE)
    const older = found.length > mails.length ? mails.at(-1)?.id : undefined
    return c.html(
      <PortalPage c={c} title="マイリスト" above={[{ text: 'トップ', href: '/' }]}>
        <h1>マイリスト</h1>
        {before === undefined && from === undefined && <Registration c={c} registration={registration} />}
        {before === undefined && from === undefined && <Drafts drafts={drafts} />}
        {before === undefined && <Applications {...applications} />}
        {before === undefined && from === undefined && <NewestInquiries inquiries={inquiries} />}
        <Mails mails={mails} older={older} />
      </PortalPage>,
    )
  },
})

async function findApplicationsPage({ env, user }: SignedInContext, before: number | undefined) {
  const most = APPLICATIONS_ON_A_PAGE + 1
  const found = await findApplications(env.db, user.institution.id, { most, before })
  const applications = found.slice(0, APPLICATIONS_ON_A_PAGE)
  return { applications, older: found.length > applications.length ? applications.at(-1)?.number : undefined }
}

interface RegistrationProps {
  readonly c: SignedInContext
  readonly registration: Awaited<ReturnType<typeof findOwnRegistration>>
}

const Registration = ({ c, registration }: RegistrationProps) => {
  const { institution, lastName, firstName, email } = c.user
  const { registration_number, founder, postal_code, address, phone, registered_at } = registration
  const number = registration_number
    ? { term: '登録記号番号', value: <code>{registration_number}</code> }
    : { term: '医療機関等コード', value: institution.code ? <code>{institution.code}</code> : '未発行' }
  return (
    <section>
      <h2>登録内容</h2>
      <DescriptionList
        items={[
          { term: '医療機関等名', value: institution.name },
          { term: '所属機関', value: nameOfKind(institution.kind) },
          number,
          { term: '開設者', value: founder },
          { term: '所在地', value: `〒${postal_code.slice(0, 3)}-${postal_code.slice(3)} ${address ?? ''}`.trim() },
          { term: '電話番号', value: phone },
          { term: 'ご担当者', value: `${lastName} ${firstName}` },
          { term: 'ユーザーID', value: email },
          { term: '登録日', value: <DateInText value={dayOf(registered_at)} /> },
        ]}
      />
    </section>
  )
}

const Mails = ({ mails, older }: { readonly mails: readonly SentMail[]; readonly older: string | undefined }) => (
  <section>
    <h2>お送りしたメール</h2>
    <Table
      caption="お送りしたメールの一覧"
      captionHidden
      rows={mails}
      empty={
        <EmptyState title="お送りしたメールはまだありません">
          このポータルからメールをお送りすると、ここに件名と日時が並び、内容をいつでも読み返せます。
        </EmptyState>
      }
      columns={[
        { label: '件名', cell: ({ id, subject }) => <a href={`/my-list/mails/${id}`}>{subject}</a> },
        { label: '日時', cell: ({ queuedAt }) => <DateInTable value={queuedAt} /> },
        { label: '状態', cell: (mail) => <MailState mail={mail} /> },
      ]}
    />
    {older && <ButtonLink href={`/my-list?before=${older}`}>これより前のメール</ButtonLink>}
  </section>
)
