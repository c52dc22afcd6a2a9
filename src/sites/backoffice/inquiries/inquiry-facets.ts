import { CATEGORIES } from '#domain/inquiries/inquiry.ts'
import type { InquiryCell } from '#domain/inquiries/queue/count-inquiries.ts'
import { AGES, ASSIGNMENTS, withQuery } from '../applications/queue-view.ts'
import type { Facet } from '../facets-view.tsx'
import { type InquiryListView, STATES, writeInquiryListView } from './inquiry-list-view.ts'

const ANY = 'すべて'

export const listAddress = (view: InquiryListView): string => withQuery('/inquiries', writeInquiryListView(view))

/** Everything the inquiries can be narrowed by, with what one would see. B-09 */
export function inquiryFacets(view: InquiryListView, cells: readonly InquiryCell[]): readonly Facet[] {
  const facet = <Name extends keyof InquiryListView>(
    label: string,
    name: Name,
    options: readonly (readonly [InquiryListView[Name], string])[],
  ): Facet => ({
    label,
    options: options.map(([value, text]) => {
      const narrowed = { ...view, [name]: value }
      return { label: text, href: listAddress(narrowed), chosen: view[name] === value, count: countOf(narrowed, cells) }
    }),
  })
  const entries = <Labels extends object>(labels: Labels) => Object.entries(labels) as [keyof Labels, string][]
  return [
    facet('状態', 'state', entries(STATES)),
    facet('いまの状態になってから', 'age', [[undefined, ANY], ...entries(AGES)]),
    facet('担当', 'assigned', [[undefined, ANY], ...entries(ASSIGNMENTS)]),
    facet('種類', 'category', [[undefined, ANY], ...entries(CATEGORIES)]),
  ]
}

/** Undefined of what is not counted: all that is over, and what words or an institution narrow. */
export function countOf(view: InquiryListView, cells: readonly InquiryCell[]): number | undefined {
  if (view.state === 'closed' || view.state === 'any' || view.code || view.text) return undefined
  return cells
    .filter(({ status }) => status === view.state)
    .filter(({ category }) => !view.category || category === view.category)
    .filter(({ age }) => !view.age || age === view.age)
    .filter(({ assignment }) => !view.assigned || assignment === view.assigned)
    .reduce((sum, { count }) => sum + count, 0)
}
