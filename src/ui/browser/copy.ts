import { say } from './say.ts'

const THANKS_MS = 3000

/** `data-copy` holds the text without the gaps it is shown with. */
export function wireCopying(root: ParentNode): void {
  for (const button of root.querySelectorAll<HTMLButtonElement>('[data-copy]')) {
    const word = button.querySelector('span')
    const usual = word?.textContent ?? ''
    button.hidden = false
    button.addEventListener('click', async () => {
      const copied = await copy(button.dataset.copy ?? '', button)
      const answer = copied ? 'コピーしました' : 'コピーできませんでした'
      say(answer)
      if (!word) return
      word.textContent = answer
      setTimeout(() => {
        word.textContent = usual
      }, THANKS_MS)
    })
  }
}

/** The clipboard is only there under https and on this machine; elsewhere the old way still works. */
async function copy(text: string, button: HTMLElement): Promise<boolean> {
  if (navigator.clipboard) {
    return navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    )
  }
  const place = document.createElement('textarea')
  place.value = text
  place.className = 'visually-hidden'
  // Beside the button: what lies outside an open dialog cannot be selected.
  button.after(place)
  place.select()
  const copied = document.execCommand('copy')
  place.remove()
  button.focus()
  return copied
}
