import { afterPress } from './after-press.ts'

/** Says under a field how its value will be read; an empty text takes the line away. */
export function sayUnderstood(input: HTMLElement, text: string): void {
  afterPress(() => {
    const line = lineOf(input)
    line.textContent = text
    line.hidden = text === ''
  })
}

function lineOf(input: HTMLElement): HTMLElement {
  const id = `${input.id}-understood`
  const known = document.getElementById(id)
  if (known) return known
  const line = document.createElement('p')
  line.id = id
  line.className = 'understood'
  line.setAttribute('role', 'status')
  input.closest('.field')?.append(line)
  return line
}
