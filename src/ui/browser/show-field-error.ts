import { element } from './element.ts'

/** Says under the hint of a field what is wrong with it, as the server would; without a message takes that away. */
export function showFieldError(input: HTMLInputElement, message: string | undefined): void {
  const field = input.closest<HTMLElement>('.field')
  const id = `${input.id}-error`
  document.getElementById(id)?.remove()
  if (!field) return
  field.dataset.failed = String(message !== undefined)
  const hint = document.getElementById(`${input.id}-hint`)
  input.setAttribute('aria-describedby', [hint?.id, message && id].filter(Boolean).join(' '))
  input.removeAttribute('aria-invalid')
  if (message === undefined) return
  input.setAttribute('aria-invalid', 'true')
  const words = element('span', {}, element('strong', {}, 'エラー'), `：${message}`)
  field.insertBefore(element('p', { class: 'field-error', id }, words), input.closest('.input-row'))
}
