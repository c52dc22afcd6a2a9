import { moveByKey } from './calendar-keys.ts'
import { drawWeeks, monthTitle } from './calendar-month.ts'
import { buildCalendar } from './calendar-parts.ts'
import { type Day, dayOf, slashed, today } from './day.ts'
import { typedDay } from './typed-day.ts'

/** Puts a calendar beside each date field: a button that opens a dialog, after the date picker pattern of ARIA APG. */
export function wireCalendars(root: ParentNode): void {
  for (const field of root.querySelectorAll<HTMLElement>('[data-date]')) {
    const input = field.querySelector('input')
    if (input) wireCalendar(field, input)
  }
}

function wireCalendar(field: HTMLElement, input: HTMLInputElement): void {
  const { opener, dialog, title, weeks } = buildCalendar(input, field.dataset.label ?? '')
  const min = typedDay(field.dataset.min) ?? dayOf(1868, 1, 1)
  const max = typedDay(field.dataset.max) ?? dayOf(2199, 12, 31)
  let focused: Day = today()
  field.append(opener, dialog)

  const moveTo = (day: Day) => {
    focused = Math.min(Math.max(day, min), max)
    title.textContent = monthTitle(focused)
    weeks.replaceChildren(...drawWeeks({ focused, chosen: typedDay(input.value), min, max }))
  }
  const focusDay = () => weeks.querySelector<HTMLElement>(`[data-day="${focused}"]`)?.focus()
  const setOpen = (open: boolean) => {
    dialog.hidden = !open
    opener.setAttribute('aria-expanded', String(open))
    if (!open) return
    moveTo(typedDay(input.value) ?? today())
    focusDay()
  }
  const choose = (day: Day) => {
    if (day < min || day > max) return
    input.value = slashed(day)
    input.dispatchEvent(new Event('change', { bubbles: true }))
    setOpen(false)
    opener.focus()
  }

  opener.addEventListener('click', () => setOpen(dialog.hidden !== false))
  dialog.addEventListener('click', ({ target }) => {
    const pressed = target instanceof Element ? target.closest('button')?.dataset : undefined
    if (pressed?.day) choose(Number(pressed.day))
    const months = Number(pressed?.months ?? 0)
    const key = months < 0 ? 'PageUp' : 'PageDown'
    if (months !== 0) moveTo(moveByKey(focused, { key, shiftKey: Math.abs(months) > 1 }) ?? focused)
  })
  weeks.addEventListener('keydown', (event) => {
    const day = moveByKey(focused, event)
    if (day === undefined) return
    event.preventDefault()
    moveTo(day)
    focusDay()
  })
  dialog.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape') return
    setOpen(false)
    opener.focus()
  })
  // Redrawing removes the focused day without naming what takes the focus: only a named element counts as leaving.
  field.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget instanceof Node && !field.contains(relatedTarget)) setOpen(false)
  })
  document.addEventListener('pointerdown', ({ target }) => {
    if (target instanceof Node && !field.contains(target)) setOpen(false)
  })
}
