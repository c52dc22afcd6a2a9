/** Fields that depend on an answer are there only while it is given. The server decides by the answer, not by this. */
export function wireReveals(root: ParentNode): void {
  for (const part of root.querySelectorAll<HTMLElement>('[data-reveals-when]')) wireReveal(part)
}

function wireReveal(part: HTMLElement): void {
  const form = part.closest('form')
  const name = part.dataset.revealsWhen ?? ''
  const values = (part.dataset.revealsValues ?? '').split(' ')
  const update = () => {
    const given = form ? new FormData(form).getAll(name) : []
    part.hidden = !given.some((value) => values.includes(String(value)))
  }
  form?.addEventListener('change', update)
  // Going back, the browser fills in the answers after this ran.
  window.addEventListener('pageshow', update)
  update()
}
