import { moveRow, toggleRow } from './list-rows.ts'

/** What a person chose for this browser: keys of one character can be switched off. WCAG 2.2, 2.1.4 */
const CHOICE = 'madoguchi-keys'
const TYPING = 'textarea, select, [contenteditable], input:not([type="checkbox"], [type="radio"])'

/** `data-keys` lists the keys of the page, each a <kbd> that says what it does; see key-help.tsx. */
export function wireKeys(root: ParentNode): void {
  const list = root.querySelector<HTMLElement>('[data-keys]')
  if (!list) return
  list.hidden = false
  const choice = list.querySelector<HTMLInputElement>('[data-keys-on]')
  if (choice) {
    choice.checked = areOn()
    choice.addEventListener('change', () => remember(choice.checked))
  }
  document.addEventListener('keydown', (event) => {
    if (!list.isConnected || !isForUs(event) || !(choice?.checked ?? true)) return
    const key = [...list.querySelectorAll<HTMLElement>('[data-key]')].find(({ dataset }) => dataset.key === event.key)
    if (key && carryOut(key, list)) event.preventDefault()
  })
}

/** Not while one types, with a modifier, while an input method composes, or under a dialog. */
function isForUs(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return false
  if (document.querySelector('dialog[open]')) return false
  return !(event.target instanceof Element && event.target.closest(TYPING))
}

function carryOut({ dataset }: HTMLElement, list: HTMLElement): boolean {
  const target = document.getElementById(dataset.target ?? '')
  switch (dataset.does) {
    case 'next-row':
      return moveRow(1)
    case 'previous-row':
      return moveRow(-1)
    case 'toggle-row':
      return toggleRow()
    case 'help':
      list.querySelector<HTMLElement>('[data-opens]')?.click()
      return true
    case 'follow':
      target?.click()
      return target !== null
    default:
      target?.focus()
      return target !== null
  }
}

function areOn(): boolean {
  try {
    return localStorage.getItem(CHOICE) !== 'off'
  } catch {
    return true
  }
}

function remember(on: boolean): void {
  try {
    localStorage.setItem(CHOICE, on ? 'on' : 'off')
  } catch {
    // A browser that keeps nothing asks again on the next page.
  }
}
