/**
 * The back button may bring a page back from the browser's memory although its user has signed out meanwhile: it is
 * asked for again, so that the server decides what may be seen.
 */
export function askAgainOnReturn(): void {
  window.addEventListener('pageshow', ({ persisted }) => {
    if (!persisted || !document.querySelector('.account-menu')) return
    document.body.hidden = true
    location.reload()
  })
}
