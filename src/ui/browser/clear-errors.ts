/** Takes away what an earlier try was told, once everything is right. X-05 */
export function clearErrors(form: HTMLFormElement): void {
  const main = form.closest('main')
  if (!main) return
  for (const told of main.querySelectorAll('[data-error-summary], .field-error, .field-warning')) told.remove()
  for (const field of main.querySelectorAll<HTMLElement>('[data-failed="true"]')) field.dataset.failed = 'false'
  for (const field of main.querySelectorAll<HTMLElement>('[data-warned="true"]')) field.dataset.warned = 'false'
  for (const control of main.querySelectorAll('[aria-invalid]')) control.removeAttribute('aria-invalid')
  for (const control of main.querySelectorAll('[aria-describedby]')) forgetWhatIsGone(control)
  document.title = document.title.replace(/^エラー：/, '')
}

function forgetWhatIsGone(control: Element): void {
  const ids = (control.getAttribute('aria-describedby') ?? '').split(' ').filter((id) => document.getElementById(id))
  if (ids.length > 0) control.setAttribute('aria-describedby', ids.join(' '))
  else control.removeAttribute('aria-describedby')
}
