const STAYS_MS = 10_000

/** A toast moves to the foot of the window, is said, and goes after ten seconds, but not while it is pointed at. */
export function wireToasts(root: ParentNode): void {
  for (const toast of root.querySelectorAll<HTMLElement>('[data-toast]')) {
    toast.dataset.floating = ''
    toast.append(closeButton(toast))
    sayAgain(toast)
    let timer = setTimeout(() => toast.remove(), STAYS_MS)
    const stay = () => clearTimeout(timer)
    const go = () => {
      clearTimeout(timer)
      timer = setTimeout(() => toast.remove(), STAYS_MS)
    }
    toast.addEventListener('pointerenter', stay)
    toast.addEventListener('focusin', stay)
    toast.addEventListener('pointerleave', go)
    toast.addEventListener('focusout', go)
  }
}

function closeButton(toast: HTMLElement): HTMLButtonElement {
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'toast-close'
  button.textContent = '閉じる'
  button.addEventListener('click', () => toast.remove())
  return button
}

/** What stood in the page when it was loaded is no change, and only a change is said. */
function sayAgain(toast: HTMLElement): void {
  const place = toast.querySelector('.toast-text')
  const text = place?.textContent
  if (!place || !text) return
  place.textContent = ''
  setTimeout(() => {
    place.textContent = text
  }, 50)
}
