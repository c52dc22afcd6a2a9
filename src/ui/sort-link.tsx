import { Icon } from '#ui/icon.tsx'
import type { Sorting } from '#ui/sorting.ts'

export interface SortLinkProps {
  readonly label: string
  readonly href: string
  /** How the list is sorted by this column; undefined when it is not. */
  readonly sorted: Sorting | undefined
}

/** The head of a column one can sort by. The first click rises, the next one falls. */
export const SortLink = ({ label, href, sorted }: SortLinkProps) => (
  <a class="sort-link" href={href}>
    {label}
    <Icon name={iconOf(sorted)} />
    <span class="visually-hidden">（{sorted && !sorted.falling ? '降順' : '昇順'}に並べ替える）</span>
  </a>
)

function iconOf(sorted: Sorting | undefined) {
  if (!sorted) return 'sortable'
  return sorted.falling ? 'arrow-down' : 'arrow-up'
}
