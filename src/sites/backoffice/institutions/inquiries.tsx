import type { ListedInquiry } from '#domain/inquiries/find-institution-inquiries.ts'
import { CATEGORIES, inquiryNumber } from '#domain/inquiries/inquiry.ts'
import { DateInTable } from '#ui/date.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Table } from '#ui/table.tsx'
import { InquiryStatusTag } from '../inquiries/inquiry-status-tag.tsx'

interface InquiriesProps {
  readonly inquiries: readonly ListedInquiry[]
  /** Whether their pages are open to who looks. */
  readonly linked: boolean
}

/** What the institution asked, signed in. B-04, B-09 */
export const Inquiries = ({ inquiries, linked }: InquiriesProps) => (
  <Table<ListedInquiry>
    caption="お問い合わせ"
    captionHidden
    rows={inquiries}
    empty={<EmptyState title="お問い合わせはまだありません" />}
    columns={[
      {
        label: '受付番号',
        cell: ({ id, number }) =>
          linked ? (
            <a class="unbroken" href={`/inquiries/${id}`}>
              {inquiryNumber(number)}
            </a>
          ) : (
            inquiryNumber(number)
          ),
      },
      { label: '件名', cell: ({ subject }) => subject },
      { label: '種類', cell: ({ category }) => CATEGORIES[category] },
      { label: '状態', cell: ({ status }) => <InquiryStatusTag status={status} /> },
      { label: '受付日時', cell: ({ receivedAt }) => <DateInTable value={receivedAt} /> },
    ]}
  />
)
