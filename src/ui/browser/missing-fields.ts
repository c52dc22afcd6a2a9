/** 「必須情報」: a button goes as soon as its question is answered, and comes back when the answer is taken away. */
export function wireMissingFields(root: ParentNode): void {
  for (const list of root.querySelectorAll<HTMLElement>('[data-missing]')) wireList(list)
}

function wireList(list: HTMLElement): void {
  const form = list.closest('form')
  if (!form) return
  const items = [...list.querySelectorAll<HTMLElement>('[data-missing-inputs]')]
  const update = () => {
    for (const item of items) item.hidden = !isMissing(form, item.dataset.missingInputs ?? '')
    list.hidden = items.every(({ hidden }) => hidden)
  }
  form.addEventListener('input', update)
  form.addEventListener('change', update)
  // Going back, the browser fills in the answers after this ran.
  window.addEventListener('pageshow', update)
  update()
}

function isMissing(form: HTMLFormElement, inputs: string): boolean {
  const names = inputs.split(' ')
  const given = new FormData(form)
  const control = form.querySelector(`[name="${CSS.escape(names[0] ?? '')}"]`)
  if (control?.closest<HTMLElement>('[data-reveals-when]')?.hidden) return false
  return !names.some((name) => given.getAll(name).some(isGiven))
}

const isGiven = (value: FormDataEntryValue): boolean => (value instanceof File ? value.size > 0 : value !== '')
