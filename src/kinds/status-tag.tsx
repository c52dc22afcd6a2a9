import { STATUSES, type Status } from '#domain/applications/application.ts'
import { Tag, type TagKind } from '#ui/tag.tsx'

const KINDS: Record<Status, TagKind> = {
  received: 'waiting',
  'in-review': 'waiting',
  returned: 'attention',
  approved: 'done',
  rejected: 'stopped',
  withdrawn: 'neutral',
}

export const StatusTag = ({ status }: { readonly status: Status }) => <Tag kind={KINDS[status]}>{STATUSES[status]}</Tag>
