import { applicationNumber, UNDECIDED } from '#domain/applications/application.ts'
import { findSteps, findVersions, type SentVersion, type TakenStep } from '#domain/applications/find-application.ts'
import { ApplicationHistory } from '#kinds/application-history.tsx'
import type { AnyKind } from '#kinds/kind.ts'
import { StatusTag } from '#kinds/status-tag.tsx'
import { Actions, ButtonLink } from '#ui/button.tsx'
import { ConfirmLink } from '#ui/confirmation.tsx'
import { DateInText } from '#ui/date.tsx'
import { DescriptionList } from '#ui/description-list.tsx'
import { Disclosure } from '#ui/disclosure.tsx'
import { NotificationBanner } from '#ui/notification-banner.tsx'
import { IN_MY_LIST, titleOf } from '../applications/application-titles.ts'
import { page, type SignedInContext } from '../page.ts'
import { PortalPage } from '../portal-page.tsx'
import { findOwnApplication, type OwnApplication } from './find-own-application.ts'
import { stepsOf } from './steps-of.ts'

/** An application of the user's own institution: how it stands, its history, what was sent. P-12 */
export const applicationPage = page({
  path: '/my-list/applications/:application',
  access: 'signed-in',
  async get(c) {
    const own = await findOwnApplication(c)
    return own ? showApplication(c, own) : c.fail(404)
  },
})

/** `problem`: why what was just asked for was not done. */
export async function showApplication(c: SignedInContext, own: OwnApplication, problem?: string): Promise<Response> {
  const { application, kind } = own
  const key = { institution: c.user.institution.id, id: application.id }
  const [steps, versions] = await Promise.all([findSteps(c.env.db, key), findVersions(c.env.db, key)])
  const number = applicationNumber(application.number)
  return c.html(
    <PortalPage c={c} title={`申請 ${number}`} above={IN_MY_LIST} failed={problem !== undefined}>
      <h1>{titleOf({ kind })}</h1>
      {problem ? <NotificationBanner kind="warning" title={problem} arrived /> : <Done c={c} own={own} />}
      <DescriptionList
        items={[
          { term: '申請番号', value: <code>{number}</code> },
          { term: '受付日時', value: <DateInText value={application.receivedAt} /> },
          { term: '状態', value: <StatusTag status={application.status} /> },
        ]}
      />
      {application.status === 'returned' && <Returned own={own} steps={steps} />}
      <ApplicationHistory steps={stepsOf(steps)} />
      <Contents kind={kind} versions={versions} />
      <Actions>
        <ButtonLink href="/my-list">マイリストに戻る</ButtonLink>
        {UNDECIDED.some((status) => status === application.status) && (
          <ConfirmLink href={`/my-list/applications/${application.id}/withdraw`}>取下げ</ConfirmLink>
        )}
      </Actions>
    </PortalPage>,
    problem ? 409 : 200,
  )
}

const Done = ({ c, own }: { readonly c: SignedInContext; readonly own: OwnApplication }) => {
  if (c.query.has('discarded')) return <NotificationBanner kind="success" title="下書きを破棄しました" arrived />
  return c.query.has('withdrawn') ? <Withdrawn own={own} /> : null
}

const Withdrawn = ({ own: { application } }: { readonly own: OwnApplication }) =>
  application.status === 'withdrawn' && (
    <NotificationBanner kind="success" title="申請を取り下げました" arrived>
      <p>もう一度申請するときは、各種申請一覧からお進みください。</p>
    </NotificationBanner>
  )

interface ReturnedProps {
  readonly own: OwnApplication
  readonly steps: readonly TakenStep[]
}

const Returned = ({ own: { application }, steps }: ReturnedProps) => (
  <NotificationBanner
    kind="warning"
    title="内容を直して、もう一度送信してください"
    actions={
      <ButtonLink kind="primary" href={`/my-list/applications/${application.id}/correct`}>
        申請を直す
      </ButtonLink>
    }
  >
    <p>審査担当者からの連絡：{steps.find(({ step }) => step === 'returned')?.message}</p>
  </NotificationBanner>
)

interface ContentsProps {
  readonly kind: AnyKind
  readonly versions: readonly SentVersion[]
}

const Contents = ({ kind, versions: [latest, ...earlier] }: ContentsProps) => (
  <section>
    <h2>申請した内容</h2>
    {latest && <Content kind={kind} version={latest} />}
    {earlier.map((version) => (
      <Disclosure summary={`第${version.version}版（直す前の内容）`}>
        <Content kind={kind} version={version} />
      </Disclosure>
    ))}
  </section>
)

const Content = ({ kind, version }: { readonly kind: AnyKind; readonly version: SentVersion }) => (
  <>
    <p>
      送信した日時：
      <DateInText value={version.sentAt} />
    </p>
    <DescriptionList
      items={kind.describe(kind.content.parse(version.content)).map(([term, value]) => ({ term, value }))}
    />
  </>
)
