import type { Child } from 'hono/jsx'
import { toHalfWidth } from '#platform/text/width.ts'
import { type Entered, type Field, read } from './field.ts'
import { Notes } from './frame.tsx'
import { WORDS } from './messages.ts'

export interface ComposedOptions {
  readonly label: string
  readonly hint?: Child
  /** Names of the fields whose values stand one after the other. */
  readonly of: readonly string[]
  /** Shown when it is this long; until then the place stays empty. */
  readonly length: number
}

/** A value put together from other fields, shown for comparison. What a browser sends for it is never read. */
export function composedField({ label, hint, of, length }: ComposedOptions): Field<undefined> {
  return {
    label,
    inputs: () => [],
    read: () => read(undefined),
    write: () => ({}),
    show: () => '',
    render: ({ id, entered, ...view }) => (
      <div class="field">
        <div class="field-head">
          <label class="field-label" for={id}>
            {label}
          </label>
        </div>
        <Notes id={id} hint={hint} error={view.error} />
        <output class="output code" id={id} data-compose={of.join(' ')} data-length={length}>
          {compose(entered, of, length)}
        </output>
        <p class="field-hint output-stands">{WORDS.stands}</p>
      </div>
    ),
  }
}

function compose(entered: Entered, of: readonly string[], length: number): string {
  const text = of.map((name) => toHalfWidth(entered[name]?.[0] ?? '').trim()).join('')
  return text.length === length ? text : ''
}
