const rows = () => [...document.querySelectorAll<HTMLTableRowElement>('[data-list] tbody tr')]
const linkOf = (row: HTMLTableRowElement | undefined) => row?.querySelector<HTMLElement>('th a')

let last = -1

/** The row that has the focus, or had it last. */
function currentRow(): number {
  const focused = rows().findIndex((row) => row.contains(document.activeElement))
  if (focused >= 0) last = focused
  return last
}

/** The focus itself moves, from link to link: whoever listens hears it, and Enter opens. */
export function moveRow(by: 1 | -1): boolean {
  const all = rows()
  const next = Math.min(all.length - 1, Math.max(0, currentRow() + by))
  const link = linkOf(all[next])
  link?.focus()
  if (link) last = next
  return link !== undefined && link !== null
}

/** Chooses the row, or leaves it out again. */
export function toggleRow(): boolean {
  const row = rows()[Math.max(0, currentRow())]
  const box = row?.querySelector<HTMLInputElement>('input[type="checkbox"]')
  box?.click()
  linkOf(row)?.focus()
  return box !== undefined && box !== null
}

/** Arrows move too, while the focus is in the list; elsewhere they scroll the page as ever. */
export function wireListRows(root: ParentNode): void {
  for (const list of root.querySelectorAll<HTMLElement>('[data-list]'))
    list.addEventListener('keydown', (event) => {
      const by = { ArrowDown: 1, ArrowUp: -1 }[event.key] as 1 | -1 | undefined
      const inRow = event.target instanceof Element && event.target.closest('tbody tr')
      if (!by || !inRow || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
      if (moveRow(by)) event.preventDefault()
    })
}
