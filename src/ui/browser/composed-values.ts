import { toHalfWidth } from '#platform/text/width.ts'

/** A value put together from other fields follows them as they are typed. */
export function wireComposedValues(root: ParentNode): void {
  for (const output of root.querySelectorAll<HTMLOutputElement>('output[data-compose]')) {
    const names = (output.dataset.compose ?? '').split(' ')
    const update = () => {
      const entries = output.form ? new FormData(output.form) : new FormData()
      const text = names.map((name) => toHalfWidth(String(entries.get(name) ?? '')).trim()).join('')
      output.textContent = text.length === Number(output.dataset.length) ? text : ''
    }
    output.form?.addEventListener('input', update)
    window.addEventListener('pageshow', update)
  }
}
