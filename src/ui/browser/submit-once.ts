/** After this a button comes back even if the page stays, as with a download. */
const BUSY_MILLISECONDS = 15_000

/**
 * A second press while the first is on its way sends nothing. The button says it is busy but stays enabled: a disabled
 * one would neither send its value nor keep the focus.
 */
export function submitOnce(): void {
  const busy = new Map<HTMLFormElement, HTMLElement | null>()
  const release = (form: HTMLFormElement) => {
    busy.get(form)?.removeAttribute('aria-busy')
    busy.delete(form)
  }
  document.addEventListener('submit', (event) => {
    const form = event.target
    if (event.defaultPrevented || !(form instanceof HTMLFormElement) || !form.matches('[data-once]')) return
    if (busy.has(form)) {
      event.preventDefault()
      return
    }
    busy.set(form, event.submitter)
    event.submitter?.setAttribute('aria-busy', 'true')
    setTimeout(() => release(form), BUSY_MILLISECONDS)
  })
  window.addEventListener('pageshow', () => {
    for (const form of [...busy.keys()]) release(form)
  })
}
