import { element } from './element.ts'

const FAILED = 'つながりませんでした。少し待ってから、もう一度お試しください。'

/** Opens the conversation beside the page instead of leaving it; pressed again, or by Escape, it closes. P-26 */
export function wireAssistant(root: ParentNode): void {
  const launcher = root.querySelector<HTMLAnchorElement>('a[data-assistant]')
  const place = launcher?.parentElement
  if (!launcher || !place) return
  let panel: HTMLElement | undefined
  launcher.setAttribute('role', 'button')
  launcher.setAttribute('aria-expanded', 'false')
  const show = (open: boolean) => {
    if (!panel) return
    panel.hidden = !open
    launcher.setAttribute('aria-expanded', String(open))
    if (open) panel.querySelector('input')?.focus()
    else launcher.focus()
  }
  const toggle = async () => {
    if (panel) return show(panel.hidden !== false)
    panel = await openPanel(launcher.href, () => show(false))
    if (!panel) {
      location.assign(launcher.href)
      return
    }
    place.prepend(panel)
    show(true)
  }
  launcher.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    void toggle()
  })
  launcher.addEventListener('keydown', (event) => {
    if (event.key !== ' ') return
    event.preventDefault()
    void toggle()
  })
}

/** The page of the conversation, as a panel: its first turn, the turns to come, and the form. */
async function openPanel(address: string, close: () => void): Promise<HTMLElement | undefined> {
  const page = await read(address)
  const title = page?.querySelector('h1')?.textContent ?? ''
  const turn = page?.querySelector('.assistant-turn')
  const form = page?.querySelector<HTMLFormElement>('.assistant-form')
  if (!turn || !form) return undefined
  const log = element('div', { class: 'assistant-log', role: 'log', 'aria-label': title, tabindex: '0' }, turn)
  const closing = element(
    'button',
    { class: 'button', type: 'button', 'data-kind': 'quiet', 'data-size': 'small' },
    '閉じる',
  )
  const head = element('div', { class: 'assistant-head' }, element('p', { id: 'assistant-title' }, title), closing)
  const panel = element(
    'div',
    { class: 'assistant-panel', role: 'dialog', 'aria-labelledby': 'assistant-title' },
    head,
    log,
    form,
  )
  closing.addEventListener('click', close)
  panel.addEventListener('keydown', (event) => event.key === 'Escape' && close())
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const typed = String(new FormData(form).get('q') ?? '').trim()
    if (!typed) return
    form.reset()
    void say(log, `${form.action}?${new URLSearchParams({ q: typed })}`)
  })
  log.addEventListener('click', (event) => {
    const choice = event.target instanceof Element ? event.target.closest('a') : null
    if (!choice || choice.pathname !== new URL(address).pathname) return
    event.preventDefault()
    void say(log, choice.href)
  })
  return panel
}

/** Adds the turn of this address, which the log reads out, and shows how it begins; the focus stays where it was. */
async function say(log: HTMLElement, address: string): Promise<void> {
  const page = await read(address)
  const turn = page?.querySelector<HTMLElement>('.assistant-turn') ?? element('p', { class: 'assistant-turn' }, FAILED)
  log.append(turn)
  log.scrollTop += turn.getBoundingClientRect().top - log.getBoundingClientRect().top
}

async function read(address: string): Promise<Document | undefined> {
  try {
    const response = await fetch(address)
    return response.ok ? new DOMParser().parseFromString(await response.text(), 'text/html') : undefined
  } catch {
    return undefined
  }
}
