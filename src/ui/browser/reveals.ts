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
    part.hidden = isHidden(form, name) || !given.some((value) => values.includes(String(value)))
  }
  form?.addEventListener('change', update)
  // Going back, the browser fills in the answers after this ran.
  window.addEventListener('pageshow', update)
  update()
}

/** What follows from a question that is not there is not there either. Earlier parts are updated first. */
function isHidden(form: HTMLFormElement | null, name: string): boolean {
  const control = form?.querySelector(`[name="${CSS.escape(name)}"]`)
  return Boolean(control?.closest<HTMLElement>('[data-reveals-when]')?.hidden)
}
