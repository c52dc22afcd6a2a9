import { Tag } from '#ui/tag.tsx'
import { LOCKS, STATES } from './account-words.ts'

/** 「有効／無効」 */
export const StateTag = ({ disabledAt }: { readonly disabledAt: Temporal.Instant | null }) => (
  <Tag kind={disabledAt ? 'stopped' : 'done'}>{disabledAt ? STATES.disabled : STATES.enabled}</Tag>
)

/** 「アカウントロック」 */
export const LockTag = ({ lockedUntil }: { readonly lockedUntil: Temporal.Instant | undefined }) =>
  lockedUntil ? <Tag kind="attention">{LOCKS.locked}</Tag> : <span>{LOCKS.none}</span>
