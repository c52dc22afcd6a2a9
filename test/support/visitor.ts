import { type HTMLElement, parse } from 'node-html-parser'

/** A site's router, asked as a browser would. */
export interface App {
  request(address: string, init?: RequestInit): Response | Promise<Response>
}

/** What was typed or chosen, by the label a person sees; a list ticks several boxes. */
export type Answers = Record<string, string | boolean>

/**
 * A person at a browser without JavaScript: keeps cookies, follows redirects, fills in forms by their labels and
 * presses buttons by their words. Goes through the site's real router.
 */
export class Visitor {
  readonly cookies = new Map<string, string>()
  status = 0
  address = ''
  html = ''
  headers = new Headers()
  private readonly app: App
  private readonly origin: string

  constructor(app: App, origin: string) {
    this.app = app
    this.origin = origin
  }

  /** The same browser, on the same page: what it presses goes out before this one's next answer, as in a double click. */
  twin(): Visitor {
    const twin = new Visitor(this.app, this.origin)
    for (const [name, value] of this.cookies) twin.cookies.set(name, value)
    return Object.assign(twin, { status: this.status, address: this.address, html: this.html })
  }

  get document(): HTMLElement {
    return parse(this.html)
  }

  /** The words on the page, white space folded. */
  get text(): string {
    return words(this.document.querySelector('body') ?? this.document)
  }

  get heading(): string {
    return this.document.querySelector('h1')?.textContent?.trim() ?? ''
  }

  async open(path: string, init: RequestInit = {}): Promise<this> {
    const response = await this.send(path, init)
    this.status = response.status
    this.headers = response.headers
    this.html = await response.text()
    this.address = path
    const next = response.headers.get('location')
    return next && response.status >= 300 && response.status < 400 ? this.open(next) : this
  }

  /** Fills in the form that has the button and presses it. */
  async press(button: string, answers: Answers = {}): Promise<this> {
    const { document } = this
    const shown = [...document.querySelectorAll('button')].filter((candidate) => !candidate.closest('[hidden]'))
    const pressed = shown.find((candidate) => words(candidate) === button)
    const form = pressed?.closest('form')
    if (!pressed || !form) throw new Error(`no form has the button 「${button}」 on 「${this.heading}」`)
    for (const [label, answer] of Object.entries(answers)) answerField(form, label, answer)
    const fields = formFields(form)
    const name = pressed.getAttribute('name')
    if (name) fields.append(name, pressed.getAttribute('value') ?? '')
    const action = pressed.getAttribute('formaction') ?? form.getAttribute('action') ?? this.address
    return form.getAttribute('method')?.toLowerCase() === 'post'
      ? this.post(action, fields)
      : this.open(`${action}?${fields}`)
  }

  post(path: string, fields: URLSearchParams | Record<string, string>): Promise<this> {
    return this.open(path, { method: 'POST', body: new URLSearchParams(fields), headers: { origin: this.origin } })
  }

  /** The token of this visitor's forms, read from the page that is open. */
  get formToken(): string {
    return this.document.querySelector('[name=form_token]')?.getAttribute('value') ?? ''
  }

  async send(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers)
    if (this.cookies.size > 0) headers.set('cookie', [...this.cookies].map(([k, v]) => `${k}=${v}`).join('; '))
    const response = await this.app.request(new URL(path, this.origin).href, { ...init, headers })
    for (const line of response.headers.getSetCookie()) this.keep(line)
    return response
  }

  private keep(line: string): void {
    const [pair = ''] = line.split(';')
    const [name = '', value = ''] = pair.split('=')
    if (/max-age=0/i.test(line)) this.cookies.delete(name)
    else this.cookies.set(name, value)
  }
}

const words = (element: HTMLElement) => (element.textContent ?? '').replaceAll(/\s+/g, ' ').trim()

function answerField(form: HTMLElement, label: string, answer: string | boolean): void {
  const field = fieldOf(form, label)
  if (!field) throw new Error(`no field is called 「${label}」`)
  if (typeof answer === 'boolean') {
    if (answer) field.setAttribute('checked', '')
    else field.removeAttribute('checked')
  } else if (field.getAttribute('type') === 'radio') choose(form, field)
  else if (field.tagName === 'SELECT') select(field, answer)
  else if (field.tagName === 'TEXTAREA') field.textContent = answer
  else field.setAttribute('value', answer)
}

function fieldOf(form: HTMLElement, label: string): HTMLElement | null | undefined {
  const found = [...form.querySelectorAll('label')].find((candidate) => words(candidate) === label)
  const id = found?.getAttribute('for')
  return id ? form.querySelector(`[id="${id}"]`) : found?.querySelector('input, select, textarea')
}

function choose(form: HTMLElement, radio: HTMLElement): void {
  const name = radio.getAttribute('name')
  for (const other of form.querySelectorAll(`input[type=radio][name="${name}"]`)) other.removeAttribute('checked')
  radio.setAttribute('checked', '')
}

function select(field: HTMLElement, answer: string): void {
  const options = [...field.querySelectorAll('option')]
  const chosen = options.find((option) => words(option) === answer || option.getAttribute('value') === answer)
  if (!chosen) throw new Error(`「${answer}」 is not among ${options.map(words).join('、')}`)
  for (const option of options) option.removeAttribute('selected')
  chosen.setAttribute('selected', '')
}

/** What a browser would send: no unticked boxes, no disabled fields. */
function formFields(form: HTMLElement): URLSearchParams {
  const fields = new URLSearchParams()
  for (const field of form.querySelectorAll('input, select, textarea')) {
    const name = field.getAttribute('name')
    const type = field.getAttribute('type')
    const ticked = field.hasAttribute('checked') || !['radio', 'checkbox'].includes(type ?? '')
    if (name && ticked && type !== 'file' && !field.hasAttribute('disabled')) fields.append(name, valueOfField(field))
  }
  return fields
}

function valueOfField(field: HTMLElement): string {
  if (field.tagName === 'TEXTAREA') return field.textContent ?? ''
  if (field.tagName !== 'SELECT')
    return field.getAttribute('value') ?? (['radio', 'checkbox'].includes(field.getAttribute('type') ?? '') ? 'on' : '')
  const options = [...field.querySelectorAll('option')]
  const chosen = options.find((option) => option.hasAttribute('selected')) ?? options[0]
  return chosen?.getAttribute('value') ?? words(chosen ?? field)
}
