import { type InquiryStatus, STATUSES } from '#domain/inquiries/inquiry.ts'
import { Tag, type TagKind } from '#ui/tag.tsx'

const KINDS: Readonly<Record<InquiryStatus, TagKind>> = { waiting: 'waiting', answered: 'done', closed: 'neutral' }

export const InquiryStatusTag = ({ status }: { readonly status: InquiryStatus }) => (
  <Tag kind={KINDS[status]}>{STATUSES[status]}</Tag>
)
