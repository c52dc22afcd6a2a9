import { findAccountDocument } from '#domain/accounts/find-account-documents.ts'
import { dayOf } from '#platform/clock/clock.ts'
import { isId } from '#platform/is-id.ts'
import { Actions, ButtonLink } from '#ui/button.tsx'
import { DateInText } from '#ui/date.tsx'
import { DescriptionList } from '#ui/description-list.tsx'
import { page } from '../page.ts'
import { PortalPage } from '../portal-page.tsx'
import { ABOVE_DOWNLOADS, DOWNLOADS, environmentOf, fileName, requestOf } from './document-names.ts'

/** One document and its 「添付ファイル」. P-15, 002 p.5 */
export const accountDocumentPage = page({
  path: '/account-documents/:document',
  access: 'signed-in',
  async get(c) {
    const id = c.params.document ?? ''
    const document = isId(id) ? await findAccountDocument(c.env.db, c.user.institution.id, id) : undefined
    if (!document) return c.fail(404)
    const name = fileName(document)
    return c.html(
      <PortalPage c={c} title={name} above={[...ABOVE_DOWNLOADS, { text: DOWNLOADS, href: '/account-documents' }]}>
        <h1>{name}</h1>
        <DescriptionList
          items={[
            { term: '本番環境/接続確認環境', value: environmentOf(document) },
            { term: '申請区分', value: requestOf(document) },
            { term: '発行日', value: <DateInText value={dayOf(document.issuedAt)} /> },
          ]}
        />
        <p>
          PDFには、ユーザIDと初期パスワードが書かれています。業務に関わらない人の目に触れないよう、大切に保管してください。
        </p>
        <Actions>
          <ButtonLink kind="primary" href={`/account-documents/${id}/file`}>
            添付ファイル
          </ButtonLink>
          <ButtonLink href="/account-documents">一覧に戻る</ButtonLink>
        </Actions>
      </PortalPage>,
    )
  },
})
