import { type ExpiringCertificate, findExpiring } from '#domain/certificates/find-expiring.ts'
import { daysUntil } from '#domain/certificates/find-expiry.ts'
import { dayOf, startOf } from '#platform/clock/clock.ts'
import { DateInTable } from '#ui/date.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Table } from '#ui/table.tsx'
import { TabLinks } from '#ui/tabs.tsx'
import { BackofficePage } from '../backoffice-page.tsx'
import { page } from '../page.ts'
import { ABOVE_CERTIFICATES, CertificateAreas } from './certificate-areas.tsx'
import { requestAt } from './desk-address.ts'

const TITLE = '期限が近い証明書'
const WITHIN_DAYS = [30, 60, 90] as const
const ROWS_AT_MOST = 200

/** Certificates that end within 30, 60 or 90 days and were not renewed. B-07, C-09 */
export const expiringPage = page({
  path: '/certificates/expiring',
  access: 'may:see-certificates',
  async get(c) {
    const within = WITHIN_DAYS.find((days) => String(days) === c.query.get('within')) ?? 90
    const until = startOf(dayOf(c.now).add({ days: within + 1 }))
    const found = await findExpiring(c.env.db, { now: c.now, until, most: ROWS_AT_MOST + 1 })
    return c.html(
      <BackofficePage c={c} title={TITLE} above={ABOVE_CERTIFICATES}>
        <h1>{TITLE}</h1>
        <CertificateAreas c={c} />
        <p class="lead">まだ更新されていない証明書です。90日前から、申請者にメールで更新をお願いしています。</p>
        <TabLinks
          label="期間"
          links={WITHIN_DAYS.map((days) => ({
            text: `${days}日以内`,
            href: `/certificates/expiring?within=${days}`,
            here: days === within,
          }))}
        />
        <Expiring rows={found.slice(0, ROWS_AT_MOST)} now={c.now} within={within} />
        {found.length > ROWS_AT_MOST && <p>期限が近いものから{ROWS_AT_MOST}件を表示しています。</p>}
      </BackofficePage>,
    )
  },
})

interface ExpiringProps {
  readonly rows: readonly ExpiringCertificate[]
  readonly now: Temporal.Instant
  readonly within: number
}

const Expiring = ({ rows, now, within }: ExpiringProps) => (
  <Table<ExpiringCertificate>
    caption={`${within}日以内に有効期限が来る証明書`}
    rows={rows}
    empty={<EmptyState title={`${within}日以内に期限が来る証明書はありません`} />}
    columns={[
      {
        label: '端末名称等',
        cell: ({ institution, request, terminal }) => <a href={requestAt({ institution, id: request })}>{terminal}</a>,
      },
      { label: '機関', cell: ({ institutionName }) => institutionName },
      { label: '医療機関等コード', cell: ({ code }) => <span class="code">{code}</span> },
      { label: '有効期限', cell: ({ notAfter }) => <DateInTable value={dayOf(notAfter)} /> },
      { label: '残り', numeric: true, cell: ({ notAfter }) => `${daysUntil(notAfter, now)}日` },
      {
        label: '最後のお知らせ',
        cell: ({ noticedAt }) => (noticedAt ? <DateInTable value={dayOf(noticedAt)} /> : '－'),
      },
    ]}
  />
)
