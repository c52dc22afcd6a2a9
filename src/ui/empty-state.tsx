import type { Child, PropsWithChildren } from 'hono/jsx'

export type EmptyStateProps = PropsWithChildren<{
  /** What there is none of: 「登録された端末はまだありません」. */
  readonly title: string
  /** The button or link that changes it. */
  readonly action?: Child
}>

/** In the place of a list without rows: what would be here and how to get it. */
export const EmptyState = ({ title, action, children }: EmptyStateProps) => (
  <div class="empty-state">
    <p class="empty-state-title">{title}</p>
    {children && <p>{children}</p>}
    {action && <div class="empty-state-action">{action}</div>}
  </div>
)
