/** What the browser itself would send for this form and button. `new FormData(form, button)` is younger than our oldest browsers. */
export function formBody(form: HTMLFormElement, submitter: HTMLButtonElement | null): FormData | URLSearchParams {
  const data = new FormData(form)
  if (submitter?.name) data.append(submitter.name, submitter.value)
  if (form.enctype === 'multipart/form-data') return data
  const fields = Array.from(data, ([name, value]) => [name, typeof value === 'string' ? lines(value) : value.name])
  return new URLSearchParams(fields)
}

/** Forms send line ends as CR LF. HTML Living Standard, §4.10.21.4 */
const lines = (text: string): string => text.replaceAll(/\r\n|\r|\n/g, '\r\n')
