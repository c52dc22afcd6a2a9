import type { FoundRequest } from '#domain/certificates/select-requests.ts'
import type { Institution } from '#domain/institutions/find-institution.ts'
import type { MasterData } from '#domain/institutions/find-master-data.ts'
import { may } from '#domain/operators/permissions.ts'
import { Actions, Button, ButtonLink } from '#ui/button.tsx'
import { DateInTable } from '#ui/date.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { NotificationBanner } from '#ui/notification-banner.tsx'
import { Table } from '#ui/table.tsx'
import { AgeTag } from '../applications/age-tag.tsx'
import { ReviewMaster } from '../applications/review-master.tsx'
import { BackofficePage } from '../backoffice-page.tsx'
import type { OperatorContext } from '../page.ts'
import { ABOVE_CERTIFICATES } from './certificate-areas.tsx'
import { deskOf, requestAt } from './desk-address.ts'
import { RequestTable } from './request-table.tsx'

const DONE: Readonly<Record<string, string>> = {
  issued: '発行しました。お知らせの書類は「郵送物」に加わりました',
  rejected: '却下しました。理由をメールでお知らせしました',
}

interface DeskViewProps {
  readonly c: OperatorContext
  readonly institution: Institution
  readonly master: MasterData | undefined
  readonly waiting: readonly FoundRequest[]
  readonly others: readonly FoundRequest[]
  readonly problem: string | undefined
}

export const DeskView = ({ c, institution, master, waiting, others, problem }: DeskViewProps) => {
  const happened = c.request.method === 'GET' && DONE[c.query.get('done') ?? '']
  return (
    <BackofficePage c={c} title={institution.name} above={ABOVE_CERTIFICATES} failed={problem !== undefined}>
      {happened && <NotificationBanner kind="success" title={happened} arrived />}
      {problem && <NotificationBanner kind="error" title={problem} arrived />}
      <h1>{institution.name}</h1>
      {institution.closedAt && (
        <NotificationBanner kind="warning" title="この医療機関等は閉鎖されています">
          <p>証明書を発行する前に、続けて使う事情をお確かめください。</p>
        </NotificationBanner>
      )}
      <section>
        <h2>審査を待っている申請（{waiting.length}件）</h2>
        <Waiting c={c} institution={institution} waiting={waiting} />
      </section>
      <ReviewMaster institution={institution.id} master={master} />
      <section>
        <h2>そのほかの申請と証明書</h2>
        <RequestTable rows={others} now={c.now} caption="そのほかの申請と証明書" empty="ほかの申請はありません。" />
      </section>
    </BackofficePage>
  )
}

/** Those that are ticked are issued together, on one letter. */
const Waiting = ({ c, institution, waiting }: Pick<DeskViewProps, 'c' | 'institution' | 'waiting'>) => {
  const deciding = may(c.user, 'decide-certificates')
  if (waiting.length === 0) return <EmptyState title="審査を待っている申請はありません" />
  return (
    <form method="post" action={`${deskOf(institution.id)}/issue`} novalidate data-confirm>
      <input type="hidden" name="form_token" value={c.formToken} />
      <Table<FoundRequest>
        caption="審査を待っている申請"
        captionHidden
        rows={waiting}
        empty={null}
        columns={[
          { label: '端末名称等', cell: (request) => <RowHead request={request} choosing={deciding} /> },
          { label: '担当部署/担当者名', cell: ({ contact }) => contact },
          { label: '電話番号', cell: ({ phone }) => phone },
          { label: '申請日時', cell: ({ appliedAt }) => <DateInTable value={appliedAt} /> },
          { label: '待ち', cell: ({ appliedAt }) => <AgeTag receivedAt={appliedAt} now={c.now} /> },
        ]}
        {...(deciding && { actions: (request: FoundRequest) => <Reject request={request} /> })}
      />
      {deciding && (
        <>
          <p>選んだ申請をまとめて発行すると、1通の書類でお知らせします。宛名は、いちばん上の申請の担当者です。</p>
          <Actions>
            <Button>選んだ申請の発行へ</Button>
          </Actions>
        </>
      )}
    </form>
  )
}

const Reject = ({ request }: { readonly request: FoundRequest }) => (
  <ButtonLink href={`${requestAt(request)}/reject`} size="small">
    却下
  </ButtonLink>
)

const RowHead = ({ request, choosing }: { readonly request: FoundRequest; readonly choosing: boolean }) => (
  <span class="row-head">
    {choosing && (
      <input
        class="choice-input"
        type="checkbox"
        name="request"
        value={request.id}
        checked
        aria-label={`${request.terminal}を選ぶ`}
      />
    )}
    <a href={requestAt(request)}>{request.terminal}</a>
  </span>
)
