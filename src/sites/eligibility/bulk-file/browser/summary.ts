import { BULK_COLUMN_KEYS, BULK_COLUMNS } from '#domain/bulk-registration/bulk-columns.ts'
import { countProblems } from '#domain/bulk-registration/check-rows.ts'
import type { BulkRows } from './bulk-rows.ts'
import type { Place } from './grid.ts'

const LINKS_AT_MOST = 10

/** 「N行、エラーM件」 with links to the cells, which take the focus there. */
export function openSummary(part: HTMLElement, rows: BulkRows, go: (place: Place) => void) {
  const count = part.querySelector('[data-bulk-count]') as HTMLElement
  const list = part.querySelector('[data-bulk-problems]') as HTMLElement
  let shown = ''

  function show(): void {
    const checked = rows.checked().filter(({ isBlank }) => !isBlank)
    const problems = countProblems(checked)
    const words = checked.length === 0 ? 'まだ入力がありません。' : `${checked.length}行、エラー${problems}件`
    if (count.textContent !== words) count.textContent = words
    const places = findPlaces()
    const now = JSON.stringify([places, problems])
    if (now === shown) return
    shown = now
    list.replaceChildren(...places.map(linkTo))
    if (problems > LINKS_AT_MOST) list.append(item(`ほかに${problems - LINKS_AT_MOST}件あります。`))
  }

  function findPlaces(): Place[] {
    const places: Place[] = []
    for (const [at, { problems }] of rows.checked().entries())
      for (const column of BULK_COLUMN_KEYS) {
        if (places.length === LINKS_AT_MOST) return places
        if (problems[column]) places.push({ at, column })
      }
    return places
  }

  function linkTo(place: Place): HTMLElement {
    const link = document.createElement('a')
    link.href = `#bulk-${place.at}-${place.column}`
    link.textContent = `${place.at + 2}行目 ${BULK_COLUMNS[place.column]}`
    link.addEventListener('click', (event) => {
      event.preventDefault()
      go(place)
    })
    return item(link)
  }

  return {
    show,
    /** After rows came or went at once: read out even where the words are as before. */
    tell(): void {
      const words = count.textContent
      count.textContent = ''
      requestAnimationFrame(() => {
        count.textContent = words
      })
    },
  }
}

function item(content: Node | string): HTMLElement {
  const entry = document.createElement('li')
  entry.append(content)
  return entry
}
