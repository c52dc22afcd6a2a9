import { type Fold, fold } from '../form/fold.ts'
import { sayUnderstood } from './understood.ts'

/** Widths are converted when a field is left, as the server would, and the line under it says what became of them. */
export function wireFolding(root: ParentNode): void {
  for (const input of root.querySelectorAll<HTMLInputElement>('input[data-fold]')) {
    input.addEventListener('change', () => {
      const typed = input.value.trim()
      const folded = fold(input.dataset.fold as Fold, typed.normalize('NFC'))
      input.value = folded
      input.dispatchEvent(new Event('input', { bubbles: true }))
      sayUnderstood(input, describe(typed, folded, input.dataset.groups))
    })
  }
}

function describe(typed: string, folded: string, groups: string | undefined): string {
  const grouped = groups ? inGroups(folded, groups.split(' ').map(Number)) : ''
  if (grouped) return `読み合わせ：${grouped}`
  return typed === folded ? '' : `「${typed}」を「${folded}」に直しました。`
}

/** `0112345678` in 2 1 7 → `01 1 2345678`; nothing unless the groups come out exactly. */
function inGroups(text: string, sizes: readonly number[]): string {
  if (text.length !== sizes.reduce((sum, size) => sum + size, 0)) return ''
  const characters = [...text]
  return sizes.map((size) => characters.splice(0, size).join('')).join('\u2002')
}
