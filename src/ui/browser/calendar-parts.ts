import { element } from './element.ts'

export interface CalendarParts {
  readonly opener: HTMLButtonElement
  readonly dialog: HTMLElement
  readonly title: HTMLElement
  readonly weeks: HTMLElement
}

const ICON = 'M4 6h16v14H4zM4 10h16M8 3v4M16 3v4'

/** The button beside the field and the dialog it opens, still without days. */
export function buildCalendar(input: HTMLInputElement, label: string): CalendarParts {
  const id = `${input.id}-calendar`
  const opener = element(
    'button',
    { class: 'button', 'data-kind': 'secondary', type: 'button', 'aria-expanded': 'false', 'aria-controls': id },
    icon(ICON),
    element('span', { 'aria-hidden': 'true' }, 'カレンダー'),
    element('span', { class: 'visually-hidden' }, `${label}のカレンダー`),
  )
  const title = element('p', { class: 'calendar-title', 'aria-live': 'polite' })
  const weeks = element('tbody')
  const days = [...'日月火水木金土'].map((day) => element('th', { scope: 'col' }, day))
  const dialog = element(
    'div',
    { class: 'calendar', id, role: 'dialog', 'aria-label': `${label}を選ぶ`, hidden: '' },
    element(
      'div',
      { class: 'calendar-head' },
      stepButton(-12, '前の年', 'm12 6-6 6 6 6M19 6l-6 6 6 6'),
      stepButton(-1, '前の月', 'm15 6-6 6 6 6'),
      title,
      stepButton(1, '次の月', 'm9 6 6 6-6 6'),
      stepButton(12, '次の年', 'm12 6 6 6-6 6M5 6l6 6-6 6'),
    ),
    element('table', {}, element('thead', {}, element('tr', {}, ...days)), weeks),
  )
  return { opener, dialog, title, weeks }
}

const stepButton = (months: number, name: string, path: string) =>
  element(
    'button',
    { class: 'calendar-step', type: 'button', 'data-months': String(months) },
    icon(path),
    element('span', { class: 'visually-hidden' }, name),
  )

function icon(path: string): SVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
  svg.setAttribute('class', 'icon')
  svg.setAttribute('viewBox', '0 0 24 24')
  svg.setAttribute('aria-hidden', 'true')
  const drawing = document.createElementNS('http://www.w3.org/2000/svg', 'path')
  drawing.setAttribute('d', path)
  svg.append(drawing)
  return svg
}
