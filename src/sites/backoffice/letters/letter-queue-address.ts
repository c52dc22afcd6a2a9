import { LETTER_KINDS } from '#domain/letters/letter-kinds.ts'
import { LETTER_STATES, type LetterState } from '#domain/letters/letter-state.ts'

/** What of the letters is shown, as it stands in the address. */
export interface LetterView {
  readonly kind?: string | undefined
  readonly state?: LetterState | undefined
  readonly due?: DueWithin | undefined
  readonly after?: number | undefined
}

/** Of letters that were promised by a day: those it is late for, or will be soon. */
export const DUE = { past: '期日を過ぎた', soon: '期日まで3日以内（過ぎたものを含む）' } as const

export type DueWithin = keyof typeof DUE

const SOON = Temporal.Duration.from({ days: 3 })

/** The last day that a letter of the list may be promised by. */
export const dueBy = (due: DueWithin | undefined, today: Temporal.PlainDate): Temporal.PlainDate | undefined =>
  due && (due === 'past' ? today.subtract({ days: 1 }) : today.add(SOON))

const NUMBER = /^[1-9][0-9]{0,8}$/

/** What the address does not say, or says in a way nobody understands, does not narrow the list. */
export function readLetterView(query: URLSearchParams): LetterView {
  const [kind = '', state = '', due = '', after = ''] = ['kind', 'state', 'due', 'after'].map(
    (name) => query.get(name) ?? '',
  )
  return {
    kind: Object.hasOwn(LETTER_KINDS, kind) ? kind : undefined,
    state: Object.hasOwn(LETTER_STATES, state) ? (state as LetterState) : undefined,
    due: Object.hasOwn(DUE, due) ? (due as DueWithin) : undefined,
    after: readNumber(after),
  }
}

export const readNumber = (text: string): number | undefined => (NUMBER.test(text) ? Number(text) : undefined)

export function letterQueueAddress({ kind, state, due, after }: LetterView): string {
  const query = new URLSearchParams()
  if (kind) query.set('kind', kind)
  if (state) query.set('state', state)
  if (due) query.set('due', due)
  if (after) query.set('after', `${after}`)
  return query.size > 0 ? `/letters?${query}` : '/letters'
}
