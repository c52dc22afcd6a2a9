/** A page that was opened to be printed asks for the printer at once, and again when its button is pressed. */
export function wirePrinting(root: ParentNode): void {
  const place = root.querySelector<HTMLElement>('[data-print-now]')
  const button = place?.querySelector('button')
  if (!button) return
  button.hidden = false
  button.addEventListener('click', () => window.print())
  window.addEventListener('load', () => window.print(), { once: true })
}
