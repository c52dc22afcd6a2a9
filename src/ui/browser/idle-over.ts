let typedIn: HTMLFormElement | undefined

/** Remembers where something was typed that would be lost. */
export function noteTyping(): void {
  document.addEventListener('input', ({ target }) => {
    const form = target instanceof Element ? target.closest<HTMLFormElement>('main form[method="post"]') : null
    if (form) typedIn = form
  })
}

/**
 * The session is over: nothing of the page is seen any more, and the one button leads to sign-in. Where the site keeps
 * forms that come in too late, what was typed goes along.
 */
export function leaveWhenOver(cover: HTMLDialogElement): void {
  const link = cover.querySelector<HTMLAnchorElement>('a[data-safe]')
  if (!link || cover.open) return
  const form = cover.dataset.keepsForms && typedIn?.isConnected ? typedIn : undefined
  const leave = () => (form ? HTMLFormElement.prototype.submit.call(form) : location.assign(link.href))
  cover.querySelector('[data-idle-kept]')?.toggleAttribute('hidden', !form)
  link.addEventListener('click', (event) => {
    event.preventDefault()
    leave()
  })
  cover.addEventListener('close', leave)
  cover.showModal()
  link.focus()
}
