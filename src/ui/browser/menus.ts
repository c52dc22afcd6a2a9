/** A menu made of <details data-menu> closes on Escape (focus returns to its button), on a click elsewhere and when left. */
export function wireMenus(root: ParentNode): void {
  for (const menu of root.querySelectorAll<HTMLDetailsElement>('details[data-menu]')) wireMenu(menu)
}

function wireMenu(menu: HTMLDetailsElement): void {
  const closeWhenOutside = (target: EventTarget | null) => {
    if (target instanceof Node && !menu.contains(target)) menu.open = false
  }
  menu.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !menu.open) return
    menu.open = false
    menu.querySelector('summary')?.focus()
  })
  menu.addEventListener('focusout', ({ relatedTarget }) => closeWhenOutside(relatedTarget))
  document.addEventListener('click', ({ target }) => closeWhenOutside(target))
}
