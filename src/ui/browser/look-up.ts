import { toHalfWidth } from '#platform/text/width.ts'

/** Typing goes on for less than this between two keys. */
const PAUSE_MILLISECONDS = 300

/**
 * A part of a form with `data-look-up` asks this address what is known of the fields named in `data-look-up-with`. The
 * answer is shown in it; each of its `data-fills` goes into the field of that name, unless something was typed there.
 */
export function wireLookUps(root: ParentNode): void {
  for (const part of root.querySelectorAll<HTMLElement>('[data-look-up]')) wireLookUp(part)
}

function wireLookUp(part: HTMLElement): void {
  const form = part.closest('form')
  const place = part.querySelector('[data-look-up-answer]')
  if (!form || !place) return
  for (const button of part.querySelectorAll<HTMLElement>('[data-look-up-button]')) button.hidden = true
  const filled = fillsOf(place)
  let asked = questionOf(part, form)
  let waiting: ReturnType<typeof setTimeout> | undefined
  form.addEventListener('input', () => {
    const question = questionOf(part, form)
    if (question === asked) return
    asked = question
    clearTimeout(waiting)
    waiting = setTimeout(async () => {
      const answer = question ? await askFor(`${part.dataset.lookUp}?${question}`) : ''
      if (question !== asked || answer === undefined) return
      const { body } = new DOMParser().parseFromString(answer, 'text/html')
      place.replaceChildren(...body.childNodes)
      fillIn(form, place, filled)
    }, PAUSE_MILLISECONDS)
  })
}

/** What to ask, or nothing while one of the fields is still empty. */
function questionOf(part: HTMLElement, form: HTMLFormElement): string {
  const entries = new FormData(form)
  const names = (part.dataset.lookUpWith ?? '').split(' ')
  const values = names.map((name) => [name, toHalfWidth(String(entries.get(name) ?? '')).trim()])
  return values.every(([, value]) => value) ? `${new URLSearchParams(values)}` : ''
}

/** What an answer fills in, by the name of the field. */
function fillsOf(answer: Element): Map<string, string> {
  const sources = answer.querySelectorAll<HTMLElement>('[data-fills]')
  return new Map(Array.from(sources, (source) => [source.dataset.fills ?? '', source.textContent ?? '']))
}

/** Undefined when it could not be asked: what was known stays. */
async function askFor(address: string): Promise<string | undefined> {
  try {
    const response = await fetch(address)
    return response.ok ? await response.text() : undefined
  } catch {
    return undefined
  }
}

/**
 * Only empty fields, and those that still hold what was filled in here before: these are emptied where the answer says
 * nothing of them, lest they keep what belongs to another question.
 */
function fillIn(form: HTMLFormElement, answer: Element, filled: Map<string, string>): void {
  const found = fillsOf(answer)
  for (const name of new Set([...filled.keys(), ...found.keys()])) {
    const value = found.get(name) ?? ''
    const field = form.elements.namedItem(name)
    if (!(field instanceof HTMLInputElement) || (field.value !== '' && field.value !== filled.get(name))) continue
    field.value = value
    filled.set(name, value)
    field.dispatchEvent(new Event('input', { bubbles: true }))
  }
}
