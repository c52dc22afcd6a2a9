import { say } from './say.ts'

/**
 * `data-refresh="3"`: a part of the page that looks every three seconds whether the server has another version of it,
 * while the page is in sight. What stands in `data-refreshed` is said when it has. The focus stays on the same link.
 */
export function wireRefreshing(root: ParentNode): void {
  for (const part of root.querySelectorAll<HTMLElement>('[data-refresh]')) keepFresh(part)
}

function keepFresh(part: HTMLElement): void {
  let shown = part.innerHTML
  const timer = setInterval(async () => {
    if (!part.isConnected) return clearInterval(timer)
    const newer = document.hidden ? null : await fetchPart(part)
    if (!newer || newer.innerHTML === shown) return
    shown = newer.innerHTML
    replaceContent(part, newer)
  }, Number(part.dataset.refresh) * 1000)
}

function replaceContent(part: HTMLElement, newer: Element): void {
  const focused = part.contains(document.activeElement) ? document.activeElement?.getAttribute('href') : null
  part.replaceChildren(...newer.childNodes)
  if (focused) part.querySelector<HTMLElement>(`[href="${CSS.escape(focused)}"]`)?.focus()
  say(part.dataset.refreshed ?? '')
}

/** The same part of the page as the server has it now; nothing when it cannot be reached. */
async function fetchPart(part: HTMLElement): Promise<Element | null> {
  try {
    const response = await fetch(location.href)
    const page = new DOMParser().parseFromString(await response.text(), 'text/html')
    return response.ok ? page.querySelector(`[data-refresh][aria-label="${CSS.escape(part.ariaLabel ?? '')}"]`) : null
  } catch {
    return null
  }
}
