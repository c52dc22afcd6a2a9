/** How a list is ordered, as its address says: `sort=name` rises, `sort=-name` falls. */
export interface Sorting {
  readonly by: string
  readonly falling: boolean
}

const PARAMETER = 'sort'

/** The order that the address asks for, if it is one of those offered; otherwise the list's own. */
export function readSorting(query: URLSearchParams, offered: readonly string[], usual: Sorting): Sorting {
  const text = query.get(PARAMETER) ?? ''
  const falling = text.startsWith('-')
  const by = falling ? text.slice(1) : text
  return offered.includes(by) ? { by, falling } : usual
}

/** The same list in another order, from its first page: what was searched for stays. */
export function sortedAddress(path: string, query: URLSearchParams, { by, falling }: Sorting): string {
  const asked = new URLSearchParams(query)
  asked.delete('page')
  asked.set(PARAMETER, falling ? `-${by}` : by)
  return `${path}?${asked}`
}
