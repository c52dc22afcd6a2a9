/**
 * `data-inserts` names a list whose chosen answer carries a text (`data-text`), `data-inserts-into` the field it goes
 * into: at the cursor, with a line between. Where nothing is chosen the server says so.
 */
export function wireInsertions(root: ParentNode): void {
  for (const button of root.querySelectorAll<HTMLButtonElement>('[data-inserts]'))
    button.addEventListener('click', (event) => {
      const list = document.getElementById(button.dataset.inserts ?? '')
      const field = document.getElementById(button.dataset.insertsInto ?? '')
      const text = list instanceof HTMLSelectElement ? list.selectedOptions[0]?.dataset.text : undefined
      if (text === undefined || !(field instanceof HTMLTextAreaElement)) return
      event.preventDefault()
      insert(field, text)
    })
}

function insert(field: HTMLTextAreaElement, text: string): void {
  const { selectionStart: start, selectionEnd: end, value } = field
  field.setRangeText(gapAfter(value.slice(0, start)) + text, start, end, 'end')
  field.dispatchEvent(new Event('input', { bubbles: true }))
  field.focus()
}

function gapAfter(before: string): string {
  if (before === '' || before.endsWith('\n\n')) return ''
  return before.endsWith('\n') ? '\n' : '\n\n'
}
