import type { JSX } from 'hono/jsx/jsx-runtime'

/** HTML that is whole and escaped. */
export class Html {
  readonly html: string
  constructor(html: string) {
    this.html = html
  }
  toString(): string {
    return this.html
  }
}

/** Text that is HTML already: never anything that somebody typed. */
export const raw = (html: string): JSX.Element => new Html(html) as never

const SPECIAL = /[&<>"']/
const ALL_SPECIAL = /[&<>"']/g
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Safe between tags and within quotes. */
export const escapeHtml = (text: string): string =>
  SPECIAL.test(text) ? text.replace(ALL_SPECIAL, (special) => ENTITIES[special] ?? '') : text
