import { AGE_BANDS, type AgeBand } from '#domain/applications/queue/age-band.ts'
import { CATEGORY_NAMES, type Category, STATUSES } from '#domain/inquiries/inquiry.ts'
import type { InquiryFilter } from '#domain/inquiries/queue/inquiry-filter.ts'
import { ASSIGNMENTS } from '../applications/queue-view.ts'

/** What can be asked for as 「状態」: what waits for an answer unless it says otherwise. */
export const STATES = { ...STATUSES, any: 'すべて' } as const
export type State = keyof typeof STATES

const TEXT_AT_MOST = 60

/** What of the inquiries is shown, as it stands in the address. */
export interface InquiryListView {
  readonly state: State
  readonly category?: Category | undefined
  readonly age?: AgeBand | undefined
  readonly assigned?: keyof typeof ASSIGNMENTS | undefined
  /** 機関コード */
  readonly code?: string | undefined
  /** Words that stand in it. */
  readonly text?: string | undefined
}

const keysOf = <Labels extends object>(labels: Labels) => Object.keys(labels) as (keyof Labels & string)[]
const among = <Value extends string>(values: readonly Value[], text: string | null) =>
  values.find((value) => value === text)

/** What the address does not say, or says in a way nobody understands, does not narrow the list. */
export function readInquiryListView(query: URLSearchParams): InquiryListView {
  return {
    state: among(keysOf(STATES), query.get('state')) ?? 'waiting',
    category: among(CATEGORY_NAMES, query.get('category')),
    age: among(AGE_BANDS, query.get('age')),
    assigned: among(keysOf(ASSIGNMENTS), query.get('assigned')),
    code: /^\d{10}$/.exec(query.get('code') ?? '')?.[0],
    text: (query.get('text') ?? '').trim().slice(0, TEXT_AT_MOST).toWellFormed() || undefined,
  }
}

/** The way back: empty for the view that everybody begins with. */
export function writeInquiryListView({ state, ...narrowed }: InquiryListView): string {
  const query = new URLSearchParams(state === 'waiting' ? {} : { state })
  for (const [name, value] of Object.entries(narrowed)) if (value) query.set(name, value)
  return query.toString()
}

export const filterOf = ({ state, assigned, code, ...view }: InquiryListView, operator: string): InquiryFilter => ({
  ...view,
  status: state === 'any' ? undefined : state,
  ...(assigned && { assignedTo: assigned === 'mine' ? operator : null }),
  institutionCode: code,
})
