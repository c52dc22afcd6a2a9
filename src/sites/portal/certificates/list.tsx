import { findRequests } from '#domain/certificates/find-requests.ts'
import { awaitsRenewal, canBeRevoked } from '#domain/certificates/request-state.ts'
import type { FoundRequest } from '#domain/certificates/select-requests.ts'
import { dayOf } from '#platform/clock/clock.ts'
import { Actions, ButtonLink } from '#ui/button.tsx'
import { ConfirmLink } from '#ui/confirmation.tsx'
import { DateInTable } from '#ui/date.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { numberedPages, readPage } from '#ui/numbered-pages.ts'
import { Paging } from '#ui/paging.tsx'
import { Table } from '#ui/table.tsx'
import { Tag } from '#ui/tag.tsx'
import { page, type SignedInContext } from '../page.ts'
import { PortalPage } from '../portal-page.tsx'
import { ABOVE_APPLY, addressOf, REQUESTS } from './certificate-names.ts'
import { RenewalBanner } from './renewal-banner.tsx'
import { RequestStateTag } from './request-state-tag.tsx'

const PATH = '/certificates/requests'
const REQUESTS_ON_A_PAGE = 20

/** 「電子証明書申請状況照会」: the requests of the user's own institution. C-03, 003 p.37 */
export const requestsPage = page({
  path: PATH,
  access: 'signed-in',
  async get(c) {
    const requests = await findRequests(c.env.db, c.user.institution.id)
    return c.html(
      <PortalPage c={c} title={REQUESTS} above={ABOVE_APPLY}>
        <h1>{REQUESTS}</h1>
        <p class="lead">
          発行されると、リクエストIDがここに出ます。リファレンスIDは、簡易書留でお送りするお知らせだけに書かれています。
        </p>
        <RenewalBanner c={c} requests={requests} />
        <Requests c={c} requests={requests} />
        <Actions>
          <ButtonLink href="/certificates/apply">電子証明書発行申請</ButtonLink>
        </Actions>
      </PortalPage>,
    )
  },
})

interface RequestsProps {
  readonly c: SignedInContext
  readonly requests: readonly FoundRequest[]
}

const Requests = ({ c: { query, now }, requests }: RequestsProps) => {
  const perPage = REQUESTS_ON_A_PAGE
  const paging = numberedPages({ page: readPage(query), perPage, total: requests.length, path: PATH, query })
  return (
    <>
      <Table<FoundRequest>
        caption="電子証明書の申請"
        captionHidden
        rows={requests.slice(Math.max(0, paging.from - 1), paging.to)}
        empty={
          <EmptyState title="電子証明書の申請はまだありません">
            「電子証明書発行申請」を送ると、ここに申請の状況が並びます。
          </EmptyState>
        }
        columns={[
          { label: '申請日', cell: ({ appliedAt }) => <Day at={appliedAt} /> },
          { label: '担当部署/担当者名', cell: ({ contact }) => contact },
          { label: '端末名称等', cell: ({ terminal }) => terminal },
          { label: 'ステータス', cell: (request) => <RequestStateTag request={request} now={now} /> },
          {
            label: 'リクエストID',
            cell: ({ requestNumber }) => (requestNumber ? <code class="unbroken">{requestNumber}</code> : '－'),
          },
          { label: '発行日', cell: ({ issuedAt }) => <Day at={issuedAt} /> },
          { label: '証明書有効期限', cell: (request) => <End request={request} now={now} /> },
          { label: 'ダウンロード有効期限', cell: ({ downloadUntil }) => <Day at={downloadUntil} /> },
        ]}
        actions={(request) => (
          <>
            <ButtonLink href={addressOf(request)} size="small">
              詳細/編集
            </ButtonLink>
            {canBeRevoked(request, now) && (
              <ConfirmLink href={`${addressOf(request)}/revoke`} size="small">
                証明書の失効
              </ConfirmLink>
            )}
          </>
        )}
      />
      {requests.length > 0 && <Paging label={REQUESTS} {...paging} />}
    </>
  )
}

const Day = ({ at }: { readonly at: Temporal.Instant | null }) => (at ? <DateInTable value={dayOf(at)} /> : <>－</>)

const End = ({ request, now }: { readonly request: FoundRequest; readonly now: Temporal.Instant }) => (
  <span>
    <Day at={request.notAfter} />
    {awaitsRenewal(request, now) && <Tag kind="attention">要更新</Tag>}
  </span>
)
