import { wireCopying } from './copy.ts'
import { say } from './say.ts'

/**
 * `data-refresh="3"`: a part of the page that looks every three seconds whether the server has another version of it,
 * while the page is in sight. What stands in `data-refreshed` is said when it has. The focus stays on the same
 * link or button.
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
  const focused = part.contains(document.activeElement) ? selectorOf(document.activeElement) : undefined
  part.replaceChildren(...newer.childNodes)
  wireCopying(part)
  if (focused) part.querySelector<HTMLElement>(focused)?.focus()
  say(part.dataset.refreshed ?? '')
}

/** A link by where it leads, a button by what it is described as. */
function selectorOf(element: Element | null): string | undefined {
  const name = ['href', 'title'].find((attribute) => element?.hasAttribute(attribute))
  return name && `[${name}="${CSS.escape(element?.getAttribute(name) ?? '')}"]`
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
