/**
 * Shows a confirmation as a dialog. The browser keeps the focus inside, closes it on Escape and puts the focus back
 * where it was; the safe button has it first.
 */
export function showQuestion(question: HTMLFormElement, wire: (root: ParentNode) => void): void {
  const dialog = document.createElement('dialog')
  dialog.className = 'dialog'
  dialog.setAttribute('aria-labelledby', 'question-title')
  dialog.append(document.adoptNode(question))
  lowerTitle(dialog)
  const safe = safeButton(dialog)
  safe?.addEventListener('click', () => dialog.close())
  dialog.addEventListener('close', () => dialog.remove())
  wireClosing(dialog)
  if (question.dataset.message !== undefined) goOnWhenClosed(dialog, question.action)
  document.body.append(dialog)
  wire(dialog)
  dialog.showModal()
  letScroll(dialog.querySelector<HTMLElement>('.question-body'))
  safe?.focus()
}

/** A button that opens a window of its own leaves the page as it was before the question. */
function wireClosing(dialog: HTMLDialogElement): void {
  for (const button of dialog.querySelectorAll('[formtarget="_blank"]'))
    button.addEventListener('click', () => setTimeout(() => dialog.close()))
}

/** What was said is done already: there is nothing to go back to. */
function goOnWhenClosed(dialog: HTMLDialogElement, next: string): void {
  dialog.addEventListener('cancel', () => location.assign(next))
}

/** What is longer than the window is scrolled by keyboard too; not every browser sees to that itself. */
function letScroll(body: HTMLElement | null): void {
  if (!body || body.scrollHeight <= body.clientHeight) return
  body.tabIndex = 0
  body.setAttribute('role', 'region')
  body.setAttribute('aria-labelledby', 'question-title')
}

/** The page below keeps its one h1. */
function lowerTitle(dialog: HTMLDialogElement): void {
  const title = dialog.querySelector('h1')
  if (!title) return
  const lower = document.createElement('h2')
  lower.id = title.id
  lower.className = title.className
  lower.append(...title.childNodes)
  title.replaceWith(lower)
}

/** On the page it is a link back; here it stays where one is. */
function safeButton(dialog: HTMLDialogElement): HTMLButtonElement | undefined {
  const link = dialog.querySelector<HTMLAnchorElement>('a[data-safe]')
  if (!link) return undefined
  const button = document.createElement('button')
  button.type = 'button'
  button.className = link.className
  Object.assign(button.dataset, link.dataset)
  button.append(...link.childNodes)
  link.replaceWith(button)
  return button
}

/** The back button may bring a page back as it was left: without the question that was answered. */
export function closeQuestionsOnReturn(): void {
  window.addEventListener('pageshow', ({ persisted }) => {
    if (!persisted) return
    for (const dialog of document.querySelectorAll<HTMLDialogElement>('dialog[open]')) dialog.close()
  })
}
