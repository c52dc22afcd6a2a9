/** `data-opens` names a <dialog> of this page; a button inside closes it by itself (`method="dialog"`). */
export function wireDialogs(root: ParentNode): void {
  for (const opener of root.querySelectorAll<HTMLElement>('[data-opens]')) {
    opener.addEventListener('click', (event) => {
      const dialog = document.getElementById(opener.dataset.opens ?? '')
      if (!(dialog instanceof HTMLDialogElement)) return
      event.preventDefault()
      dialog.showModal()
      dialog.querySelector<HTMLElement>('[data-safe]')?.focus()
    })
  }
}
