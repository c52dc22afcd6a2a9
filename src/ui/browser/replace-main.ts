/** Puts a form that came back, with errors or with more filled in, in the place of this one. Nothing typed is lost. X-05 */
export function replaceMain(page: Document, wire: (root: ParentNode) => void): void {
  const before = document.querySelector('main')
  const after = page.querySelector('main')
  if (!before || !after) return
  keepUnsent(before, after)
  before.replaceWith(document.adoptNode(after))
  document.title = page.title
  after.focus()
  wire(after)
}

const PASSWORDS = 'input[type="password"], [data-password] input'

/** No server sends passwords and files back; here they still are. */
function keepUnsent(before: Element, after: Element): void {
  for (const input of before.querySelectorAll<HTMLInputElement>(PASSWORDS)) {
    const same = sameField(after, input)
    if (same) same.value = input.value
  }
  for (const input of before.querySelectorAll<HTMLInputElement>('input[type="file"]')) {
    const same = sameField(after, input)
    if (same) same.files = input.files
  }
}

const sameField = (root: Element, { name }: HTMLInputElement) =>
  name === '' ? null : root.querySelector<HTMLInputElement>(`input[name="${CSS.escape(name)}"]`)
