import { LETTER_KINDS } from '#domain/letters/letter-kinds.ts'
import { LETTER_STATES, type LetterState } from '#domain/letters/letter-state.ts'

/** What of the letters is shown, as it stands in the address. */
export interface LetterView {
  readonly kind?: string | undefined
  readonly state?: LetterState | undefined
  readonly after?: number | undefined
}

const NUMBER = /^[1-9][0-9]{0,8}$/

/** What the address does not say, or says in a way nobody understands, does not narrow the list. */
export function readLetterView(query: URLSearchParams): LetterView {
  const [kind, state, after] = [query.get('kind') ?? '', query.get('state') ?? '', query.get('after') ?? '']
  return {
    kind: Object.hasOwn(LETTER_KINDS, kind) ? kind : undefined,
    state: Object.hasOwn(LETTER_STATES, state) ? (state as LetterState) : undefined,
    after: readNumber(after),
  }
}

export const readNumber = (text: string): number | undefined => (NUMBER.test(text) ? Number(text) : undefined)

export function letterQueueAddress({ kind, state, after }: LetterView): string {
  const query = new URLSearchParams()
  if (kind) query.set('kind', kind)
  if (state) query.set('state', state)
  if (after) query.set('after', `${after}`)
  return query.size > 0 ? `/letters?${query}` : '/letters'
}
