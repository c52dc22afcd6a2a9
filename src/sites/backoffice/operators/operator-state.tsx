import type { OperatorOverview } from '#domain/operators/find-operators.ts'
import { Tag } from '#ui/tag.tsx'

interface OperatorStateProps {
  readonly operator: OperatorOverview
  readonly now: Temporal.Instant
}

/** How far an operator has come, or that they were disabled. */
export const OperatorState = ({ operator, now }: OperatorStateProps) => {
  if (operator.disabledAt) return <Tag kind="stopped">利用停止</Tag>
  if (operator.accepted) return operator.enrolled ? <Tag kind="done">利用中</Tag> : <Tag kind="waiting">登録前</Tag>
  const open = operator.invitedUntil && Temporal.Instant.compare(operator.invitedUntil, now) > 0
  return open ? <Tag kind="waiting">招待中</Tag> : <Tag kind="attention">招待の期限切れ</Tag>
}
