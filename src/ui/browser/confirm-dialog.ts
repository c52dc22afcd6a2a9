import { ask } from './ask.ts'
import { clearErrors } from './clear-errors.ts'
import { formBody } from './form-body.ts'
import { replaceMain } from './replace-main.ts'
import { showQuestion } from './show-question.ts'
import { whileBusy } from './while-busy.ts'

type Wire = (root: ParentNode) => void

/**
 * A form or link with `data-confirm` is answered by a confirmation. It is shown as a dialog over the page, which stays
 * as it is, passwords included. Whatever else comes back is left to the browser. X-04
 */
export function wireConfirmations(root: ParentNode, wire: Wire): void {
  for (const form of root.querySelectorAll<HTMLFormElement>('form[data-confirm]')) wireForm(form, wire)
  for (const link of root.querySelectorAll<HTMLAnchorElement>('a[data-confirm]')) wireLink(link, wire)
}

function wireForm(form: HTMLFormElement, wire: Wire): void {
  let leftToBrowser = false
  form.addEventListener('submit', async (event) => {
    const submitter = event.submitter instanceof HTMLButtonElement ? event.submitter : null
    if (leftToBrowser || event.defaultPrevented || submitter?.hasAttribute('formaction')) return
    event.preventDefault()
    const answer = await whileBusy(form, submitter, () => ask(form.action, formBody(form, submitter)))
    if (!answer) return
    if (answer.kind === 'question') {
      clearErrors(form)
      rememberWayBack(answer.question)
      form.closest('dialog')?.close()
      return showQuestion(answer.question, wire)
    }
    if (answer.kind === 'form') return replaceMain(answer.page, wire)
    if (answer.kind === 'elsewhere') return location.assign(answer.address)
    leftToBrowser = true
    form.requestSubmit(submitter)
    leftToBrowser = false
  })
}

/** The back button and a reload lead where the safe link would: to the form with what was entered, not to a blank one. */
function rememberWayBack(question: HTMLFormElement): void {
  const wayBack = question.querySelector('a[data-safe]')?.getAttribute('href')
  if (wayBack) history.replaceState(history.state, '', wayBack)
}

function wireLink(link: HTMLAnchorElement, wire: Wire): void {
  link.addEventListener('click', async (event) => {
    if (event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    const answer = await whileBusy(link, link, () => ask(link.href))
    if (answer?.kind === 'question') showQuestion(answer.question, wire)
    else if (answer) location.assign(link.href)
  })
}
