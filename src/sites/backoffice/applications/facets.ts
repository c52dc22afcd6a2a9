import { PROGRAMMES } from '#domain/applications/application-kind.ts'
import type { QueueCell } from '#domain/applications/queue/count-queue.ts'
import { KINDS } from '#kinds/kinds.ts'
import type { Facet, FacetOption } from '../facets-view.tsx'
import {
  AGES,
  ASSIGNMENTS,
  isUndecided,
  type QueueView,
  queueAddress,
  STATES,
  statusesOf,
  WEIGHTS,
} from './queue-view.ts'

interface QueueFacetOption extends FacetOption {
  readonly view: QueueView
}

interface QueueFacet extends Facet {
  readonly options: readonly QueueFacetOption[]
}

const ANY = 'すべて'

/** Everything the queue can be narrowed by, with what one would see. */
export function facetsOf(view: QueueView, cells: readonly QueueCell[]): readonly Facet[] {
  const facet = <Name extends keyof QueueView>(
    label: string,
    name: Name,
    options: readonly (readonly [QueueView[Name], string])[],
  ): QueueFacet => ({
    label,
    options: options.map(([value, text]) => {
      const narrowed = { ...view, [name]: value }
      const href = queueAddress(narrowed)
      return { label: text, view: narrowed, href, chosen: view[name] === value, count: countOf(narrowed, cells) }
    }),
  })
  const entries = <Labels extends object>(labels: Labels) => Object.entries(labels) as [keyof Labels, string][]
  const kinds = KINDS.filter(({ programme }) => !view.programme || programme === view.programme)
  const all = [
    facet('状態', 'state', entries(STATES)),
    facet('受付からの経過', 'age', [[undefined, ANY], ...entries(AGES)]),
    facet('担当', 'assigned', [[undefined, ANY], ...entries(ASSIGNMENTS)]),
    facet('確認事項', 'findings', [[undefined, ANY], ...entries(WEIGHTS)]),
    facet('分野', 'programme', [[undefined, ANY], ...entries(PROGRAMMES)]),
    facet('申請の種類', 'kind', [[undefined, ANY], ...kinds.map(({ slug, name }) => [slug, name] as const)]),
  ]
  return all.map((one) => ({ ...one, options: one.options.filter(isWorthShowing) }))
}

/** Kinds that nobody applied for would hide the others. */
const isWorthShowing = ({ count, chosen, view }: QueueFacetOption) => chosen || count !== 0 || !view.kind

export function countOf(view: QueueView, cells: readonly QueueCell[]): number | undefined {
  if (!isUndecided(view) || view.code) return undefined
  const statuses = statusesOf(view.state)
  const programmeOf = (slug: string) => KINDS.find((kind) => kind.slug === slug)?.programme
  return cells
    .filter((cell) => statuses?.includes(cell.status))
    .filter((cell) => !view.age || cell.age === view.age)
    .filter((cell) => !view.assigned || cell.assignment === view.assigned)
    .filter((cell) => !view.findings || cell.weight === view.findings)
    .filter((cell) => !view.kind || cell.kind === view.kind)
    .filter((cell) => !view.programme || programmeOf(cell.kind) === view.programme)
    .reduce((sum, { count }) => sum + count, 0)
}
