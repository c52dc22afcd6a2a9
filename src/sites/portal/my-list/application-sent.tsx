import { applicationNumber } from '#domain/applications/application.ts'
import { Actions, ButtonLink } from '#ui/button.tsx'
import { DescriptionList } from '#ui/description-list.tsx'
import { NotificationBanner } from '#ui/notification-banner.tsx'
import { IN_MY_LIST, titleOf } from '../applications/application-titles.ts'
import { ApplicationSteps } from '../applications/steps.tsx'
import { page } from '../page.ts'
import { PortalPage } from '../portal-page.tsx'
import { findOwnApplication, type OwnApplication } from './find-own-application.ts'

const RECEIVED = { title: '申請を受け付けました', done: '受け付けました', mail: '受付' }
const COMPLETED = { title: '手続きが完了しました', done: '完了しました', mail: '完了' }

/** After 「OK」: it was received, under which number, and what comes next. P-13 */
export const applicationSentPage = page({
  path: '/my-list/applications/:application/sent',
  access: 'signed-in',
  async get(c) {
    const own = await findOwnApplication(c)
    if (!own) return c.fail(404)
    const { application, kind } = own
    const told = kind.takesEffectAtOnce ? COMPLETED : RECEIVED
    return c.html(
      <PortalPage c={c} title={told.title} above={IN_MY_LIST}>
        <ApplicationSteps current={4} />
        <h1>{told.title}</h1>
        <NotificationBanner kind="success" title={`申請番号は ${applicationNumber(application.number)} です`} arrived>
          <p>
            「{titleOf({ kind })}」を{told.done}。<strong>{c.user.email}</strong> に{told.mail}のメールを送りました。
          </p>
        </NotificationBanner>
        <h2>送信した内容</h2>
        <DescriptionList items={linesOf(own).map(([term, value]) => ({ term, value }))} />
        <h2>このあとの流れ</h2>
        <p>{kind.takesEffectAtOnce ? kind.mails.completion.next : kind.mails.receipt.next}</p>
        <Actions>
          <ButtonLink kind="primary" href={`/my-list/applications/${application.id}`}>
            申請の状況を見る
          </ButtonLink>
          <ButtonLink kind="quiet" href="/applications">
            各種申請一覧へ
          </ButtonLink>
        </Actions>
      </PortalPage>,
    )
  },
})

/** The same lines as in the mail: what to look at once more. */
const linesOf = ({ application, kind }: OwnApplication) =>
  (kind.mistyped ?? kind.describe)(kind.content.parse(application.content))
