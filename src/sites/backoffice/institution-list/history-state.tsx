import type { ImportInHistory } from '#domain/institutions/list-upload/find-import-history.ts'
import { Tag } from '#ui/tag.tsx'

/** How an import of the past stands. */
export const HistoryState = ({ one }: { readonly one: ImportInHistory }) => {
  const { stagedAt, appliedAt, refusedBecause, new: added, changed, gone } = one
  if (appliedAt) return <Tag kind="done">取込み済み</Tag>
  if (refusedBecause) return <Tag kind="stopped">取り込めませんでした</Tag>
  if (!stagedAt) return <Tag kind="waiting">読込み中</Tag>
  if (added === null) return <Tag kind="neutral">期限切れ</Tag>
  const differing = added + (changed ?? 0) + (gone ?? 0)
  return differing === 0 ? <Tag kind="neutral">違いなし</Tag> : <Tag kind="attention">確認待ち</Tag>
}
