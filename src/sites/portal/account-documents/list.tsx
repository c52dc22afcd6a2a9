import { findAccountDocuments } from '#domain/accounts/find-account-documents.ts'
import { dayOf } from '#platform/clock/clock.ts'
import { ButtonLink } from '#ui/button.tsx'
import { DateInTable } from '#ui/date.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Table } from '#ui/table.tsx'
import { page } from '../page.ts'
import { PortalPage } from '../portal-page.tsx'
import { ABOVE_DOWNLOADS, DOWNLOADS, environmentOf, fileName, requestOf } from './document-names.ts'

/** 「マスタアカウント情報ダウンロード」: the documents of the user's own institution. P-15, 002 p.4 */
export const accountDocumentsPage = page({
  path: '/account-documents',
  access: 'signed-in',
  async get(c) {
    const documents = await findAccountDocuments(c.env.db, c.user.institution.id)
    return c.html(
      <PortalPage c={c} title={DOWNLOADS} above={ABOVE_DOWNLOADS}>
        <h1>{DOWNLOADS}</h1>
        <p class="lead">
          オンライン資格確認の利用申請が承認されると、マスタアカウントの情報がここに並びます。工事や設定のときにお使いください。
        </p>
        <Table
          caption="マスタアカウント情報"
          rows={documents}
          empty={
            <EmptyState
              title="マスタアカウント情報はまだありません"
              action={<ButtonLink href="/my-list">マイリストで申請の状況を見る</ButtonLink>}
            >
              利用申請の審査が終わると、メールでお知らせします。
            </EmptyState>
          }
          columns={[
            {
              label: 'マスタアカウント情報',
              cell: (document) => <a href={`/account-documents/${document.id}`}>{fileName(document)}</a>,
            },
            { label: '本番環境/接続確認環境', cell: environmentOf },
            { label: '申請区分', cell: requestOf },
            { label: '発行日', cell: ({ issuedAt }) => <DateInTable value={dayOf(issuedAt)} /> },
          ]}
        />
      </PortalPage>,
    )
  },
})
