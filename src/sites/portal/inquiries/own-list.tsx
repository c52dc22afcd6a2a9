import { findInstitutionInquiries, type ListedInquiry } from '#domain/inquiries/find-institution-inquiries.ts'
import { CATEGORIES, inquiryNumber } from '#domain/inquiries/inquiry.ts'
import { isId } from '#platform/is-id.ts'
import { Actions, ButtonLink } from '#ui/button.tsx'
import { DateInTable } from '#ui/date.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Table } from '#ui/table.tsx'
import { IN_MY_LIST } from '../applications/application-titles.ts'
import { page } from '../page.ts'
import { PortalPage } from '../portal-page.tsx'
import { FORM_PATH } from './inquiry-form-view.tsx'
import { InquiryStatusTag } from './status-tag.tsx'

const ROWS_A_PAGE = 20

/** 「お問い合わせ」 of マイリスト: what the institution asked, newest first. P-25 */
export const ownInquiriesPage = page({
  path: '/my-list/inquiries',
  access: 'signed-in',
  async get(c) {
    const before = c.query.get('before') ?? undefined
    if (before !== undefined && !isId(before)) return c.fail(404)
    const most = ROWS_A_PAGE + 1
    const found = await findInstitutionInquiries(c.env.db, c.user.institution.id, { most, before })
    const rows = found.slice(0, ROWS_A_PAGE)
    const older = found.length > rows.length ? rows.at(-1)?.id : undefined
    return c.html(
      <PortalPage c={c} title="お問い合わせ" above={IN_MY_LIST}>
        <h1>お問い合わせ</h1>
        <p class="lead">ログインしてお送りいただいたお問い合わせと、その状態です。</p>
        <OwnInquiries rows={rows} />
        <Actions>
          <ButtonLink kind="primary" href={FORM_PATH}>
            新しいお問い合わせを送る
          </ButtonLink>
          {older && <ButtonLink href={`/my-list/inquiries?before=${older}`}>これより前のお問い合わせ</ButtonLink>}
        </Actions>
      </PortalPage>,
    )
  },
})

export const OwnInquiries = ({ rows }: { readonly rows: readonly ListedInquiry[] }) => (
  <Table<ListedInquiry>
    caption="お問い合わせの一覧"
    captionHidden
    rows={rows}
    empty={
      <EmptyState title="お問い合わせはまだありません">
        お問い合わせフォームからお送りいただくと、ここに件名と状態が並び、回答を読めます。
      </EmptyState>
    }
    columns={[
      { label: '件名', cell: ({ id, subject }) => <a href={`/my-list/inquiries/${id}`}>{subject}</a> },
      { label: '受付番号', cell: ({ number }) => inquiryNumber(number) },
      { label: '種類', cell: ({ category }) => CATEGORIES[category] },
      { label: '受付日時', cell: ({ receivedAt }) => <DateInTable value={receivedAt} /> },
      { label: '状態', cell: ({ status }) => <InquiryStatusTag status={status} /> },
    ]}
  />
)
