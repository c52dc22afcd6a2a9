const STEPS: Readonly<Record<string, (here: number, count: number) => number>> = {
  ArrowLeft: (here, count) => (here + count - 1) % count,
  ArrowRight: (here, count) => (here + 1) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
}

/** Turns a table of contents and its sections into tabs. ARIA Authoring Practices, tabs with automatic activation */
export function wireTabs(root: ParentNode): void {
  for (const group of root.querySelectorAll<HTMLElement>('[data-tabs]')) {
    const tabs = [...group.querySelectorAll<HTMLAnchorElement>('.tabs-tab')]
    nameParts(group, tabs)
    select(tabs, tabs.find(({ hash }) => hash === location.hash) ?? tabs[0])
    for (const tab of tabs) {
      tab.addEventListener('click', (event) => {
        event.preventDefault()
        select(tabs, tab)
        history.replaceState(history.state, '', tab.hash)
      })
      tab.addEventListener('keydown', (event) => {
        if (event.key === ' ') tab.click()
        const step = STEPS[event.key]
        if (!step && event.key !== ' ') return
        event.preventDefault()
        const next = step && tabs[step(tabs.indexOf(tab), tabs.length)]
        next?.focus()
        next?.click()
      })
    }
  }
}

function nameParts(group: HTMLElement, tabs: readonly HTMLAnchorElement[]): void {
  const contents = group.querySelector('nav')
  const list = group.querySelector('.tabs-list')
  list?.setAttribute('role', 'tablist')
  list?.setAttribute('aria-label', contents?.getAttribute('aria-label') ?? '')
  contents?.setAttribute('role', 'presentation')
  contents?.removeAttribute('aria-label')
  for (const tab of tabs) {
    tab.parentElement?.setAttribute('role', 'presentation')
    tab.setAttribute('role', 'tab')
    tab.setAttribute('aria-controls', tab.hash.slice(1))
    const panel = panelOf(tab)
    panel?.setAttribute('role', 'tabpanel')
    panel?.setAttribute('tabindex', '0')
  }
}

function select(tabs: readonly HTMLAnchorElement[], chosen: HTMLAnchorElement | undefined): void {
  for (const tab of tabs) {
    tab.setAttribute('aria-selected', String(tab === chosen))
    tab.tabIndex = tab === chosen ? 0 : -1
    const panel = panelOf(tab)
    panel?.toggleAttribute('data-closed', tab !== chosen)
  }
}

const panelOf = (tab: HTMLAnchorElement): HTMLElement | null => document.getElementById(tab.hash.slice(1))
