import { REVIEWABLE, STATUSES, type Status, UNDECIDED } from '#domain/applications/application.ts'
import { PROGRAMMES, type Programme } from '#domain/applications/application-kind.ts'
import { AGE_BANDS, type AgeBand } from '#domain/applications/queue/age-band.ts'
import type { QueueFilter, Weight } from '#domain/applications/queue/queue-filter.ts'
import { findKind, KINDS } from '#kinds/kinds.ts'

/** What can be asked for as 「状態」: what waits for a reviewer unless it says otherwise. */
export const STATES = { waiting: '審査待ち', ...STATUSES, any: 'すべて' } as const
export type State = keyof typeof STATES

export const AGES: Readonly<Record<AgeBand, string>> = {
  day: '1日まで',
  'three-days': '1日〜3日',
  week: '3日〜7日',
  older: '7日を超える',
}
export const ASSIGNMENTS = { mine: '自分', nobody: 'なし' } as const
export const WEIGHTS: Readonly<Record<Weight, string>> = { wrong: '要対応', look: '要確認', none: '確認事項なし' }

/** What of the queue is shown, as it stands in the address: it can be kept as a bookmark and sent to a colleague. */
export interface QueueView {
  readonly state: State
  readonly programme?: Programme | undefined
  readonly kind?: string | undefined
  readonly age?: AgeBand | undefined
  readonly assigned?: keyof typeof ASSIGNMENTS | undefined
  readonly findings?: Weight | undefined
  /** 機関コード */
  readonly code?: string | undefined
}

const keysOf = <Labels extends object>(labels: Labels) => Object.keys(labels) as (keyof Labels & string)[]
const among = <Value extends string>(values: readonly Value[], text: string | null) =>
  values.find((value) => value === text)

/** What the address does not say, or says in a way nobody understands, does not narrow the list. */
export function readQueueView(query: URLSearchParams): QueueView {
  return {
    state: among(keysOf(STATES), query.get('state')) ?? 'waiting',
    programme: among(keysOf(PROGRAMMES), query.get('programme')),
    kind: findKind(query.get('kind') ?? '')?.slug,
    age: among(AGE_BANDS, query.get('age')),
    assigned: among(keysOf(ASSIGNMENTS), query.get('assigned')),
    findings: among(keysOf(WEIGHTS), query.get('findings')),
    code: /^\d{10}$/.exec(query.get('code') ?? '')?.[0],
  }
}

/** The way back: always the same text for the same view; empty for the one that everybody begins with. */
export function writeQueueView({ state, ...narrowed }: QueueView): string {
  const query = new URLSearchParams(state === 'waiting' ? {} : { state })
  for (const [name, value] of Object.entries(narrowed)) if (value) query.set(name, value)
  return query.toString()
}

export const withQuery = (path: string, ...queries: readonly string[]): string => {
  const query = queries.filter(Boolean).join('&')
  return query ? `${path}?${query}` : path
}

export const queueAddress = (view: QueueView): string => withQuery('/applications', writeQueueView(view))

export function statusesOf(state: State): readonly Status[] | undefined {
  if (state === 'any') return undefined
  return state === 'waiting' ? REVIEWABLE : [state]
}

/** Such a view is worked off from the oldest; any other is looked through from the newest. */
export const isUndecided = ({ state }: QueueView): boolean =>
  statusesOf(state)?.every((status) => UNDECIDED.some((undecided) => undecided === status)) ?? false

export function filterOf(view: QueueView, operator: string): QueueFilter {
  const { programme, kind } = view
  const kinds = KINDS.filter((known) => !programme || known.programme === programme).map(({ slug }) => slug)
  return {
    kinds: kind ? kinds.filter((slug) => slug === kind) : programme && kinds,
    statuses: statusesOf(view.state),
    age: view.age,
    ...(view.assigned && { assignedTo: view.assigned === 'mine' ? operator : null }),
    weight: view.findings,
    institutionCode: view.code,
  }
}
