import { findGrants } from '#domain/subsidies/find-grants.ts'
import { yenInWords } from '#domain/subsidies/subsidy.ts'
import { dayOf } from '#platform/clock/clock.ts'
import { ButtonLink } from '#ui/button.tsx'
import { DateInTable } from '#ui/date.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Table } from '#ui/table.tsx'
import { page } from '../page.ts'
import { PortalPage } from '../portal-page.tsx'
import { ABOVE_GRANTS, GRANT_NOTICES, grantFileName, subsidyOf } from './grant-names.ts'

/** 「交付決定通知書ダウンロード」: the notices of the user's own institution. P-23 */
export const grantNoticesPage = page({
  path: '/grant-notices',
  access: 'signed-in',
  async get(c) {
    const grants = await findGrants(c.env.db, c.user.institution.id)
    return c.html(
      <PortalPage c={c} title={GRANT_NOTICES} above={ABOVE_GRANTS}>
        <h1>{GRANT_NOTICES}</h1>
        <p class="lead">助成金や補助金の申請が承認されると、交付決定通知書がここに並びます。</p>
        <Table
          caption="交付決定通知書"
          rows={grants}
          empty={
            <EmptyState
              title="交付決定通知書はまだありません"
              action={<ButtonLink href="/my-list">マイリストで申請の状況を見る</ButtonLink>}
            >
              申請の審査が終わると、メールでお知らせします。
            </EmptyState>
          }
          columns={[
            {
              label: '交付決定通知書',
              cell: (grant) => <a href={`/grant-notices/${grant.id}`}>{grantFileName(grant)}</a>,
            },
            { label: '種類', cell: subsidyOf },
            { label: '交付決定額', numeric: true, cell: ({ grantedYen }) => yenInWords(grantedYen) },
            { label: '決定日', cell: ({ grantedAt }) => <DateInTable value={dayOf(grantedAt)} /> },
          ]}
        />
      </PortalPage>,
    )
  },
})
