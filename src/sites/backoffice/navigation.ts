import type { Operator } from '#domain/operators/operator.ts'
import { may, type Permission } from '#domain/operators/permissions.ts'
import type { NavigationItem } from '#ui/page/header.tsx'

/** What is built, in the order it stands in the header. */
const AREAS: readonly (NavigationItem & { readonly permission: Permission })[] = [
  { text: '概況', href: '/overview', permission: 'see-overview' },
  { text: '受付一覧', href: '/applications', permission: 'see-applications' },
  { text: 'お問い合わせ', href: '/inquiries', permission: 'see-inquiries' },
  { text: '回答のひな形', href: '/inquiry-templates', permission: 'edit-inquiry-templates' },
  { text: 'コールセンター', href: '/calls', permission: 'answer-calls' },
  { text: '医療機関等', href: '/institutions', permission: 'see-institutions' },
  { text: '電子証明書', href: '/certificates', permission: 'see-certificates' },
  { text: '郵送物', href: '/letters', permission: 'see-letters' },
  { text: '掲載', href: '/content', permission: 'edit-content' },
  { text: '機関一覧の取込み', href: '/institution-list', permission: 'import-institutions' },
  { text: '監査記録', href: '/audit', permission: 'read-audit' },
  { text: '止まった処理', href: '/stopped', permission: 'handle-stopped' },
  { text: '運用者', href: '/operators', permission: 'manage-operators' },
]

/** The areas this operator may enter. */
export const navigationFor = (operator: Operator): NavigationItem[] =>
  AREAS.filter(({ permission }) => may(operator, permission)).map(({ text, href }) => ({ text, href }))
