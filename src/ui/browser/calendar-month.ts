import { type Day, dayOf, inWords, partsOf, today } from './day.ts'
import { element } from './element.ts'

export interface MonthView {
  /** The one day the Tab key stops at. */
  readonly focused: Day
  readonly chosen: Day | undefined
  readonly min: Day
  readonly max: Day
}

export const monthTitle = (day: Day): string => `${partsOf(day).year}年${partsOf(day).month}月`

/** The weeks of the month of the focused day, from Sunday. */
export function drawWeeks(view: MonthView): HTMLTableRowElement[] {
  const { year, month } = partsOf(view.focused)
  const first = dayOf(year, month, 1)
  const last = dayOf(year, month + 1, 0)
  const weeks: HTMLTableRowElement[] = []
  for (let sunday = first - partsOf(first).weekday; sunday <= last; sunday += 7) {
    const days = [0, 1, 2, 3, 4, 5, 6].map((offset) => sunday + offset)
    const cells = days.map((day) => element('td', {}, ...(day < first || day > last ? [] : [dayButton(day, view)])))
    weeks.push(element('tr', {}, ...cells))
  }
  return weeks
}

function dayButton(day: Day, { focused, chosen, min, max }: MonthView): HTMLButtonElement {
  const attributes = {
    class: 'calendar-day',
    type: 'button',
    tabindex: day === focused ? '0' : '-1',
    'data-day': String(day),
    'data-today': String(day === today()),
    'aria-label': inWords(day),
    'aria-pressed': String(day === chosen),
    'aria-disabled': day < min || day > max ? 'true' : undefined,
  }
  return element('button', attributes, String(partsOf(day).day))
}
