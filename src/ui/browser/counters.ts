import { sayUnderstood } from './understood.ts'

/** Screen readers hear the number when typing pauses, not at every key. */
const PAUSE_MILLISECONDS = 700

/** How many characters are left of a long text, or too many; counted as the server counts, by character. */
export function wireCounters(root: ParentNode): void {
  for (const area of root.querySelectorAll<HTMLTextAreaElement>('textarea[data-count]')) {
    let timer = 0
    area.addEventListener('input', () => {
      clearTimeout(timer)
      timer = window.setTimeout(() => sayUnderstood(area, leftover(area)), PAUSE_MILLISECONDS)
    })
  }
}

function leftover({ value, dataset }: HTMLTextAreaElement): string {
  const left = Number(dataset.count) - [...value.trim()].length
  return left < 0 ? `${-left}文字多すぎます。` : `あと${left}文字入力できます。`
}
