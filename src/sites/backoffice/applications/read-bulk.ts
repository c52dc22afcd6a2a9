import { soleText } from '#platform/site/form-entries.ts'
import type { OperatorContext } from '../page.ts'
import { type Chosen, readChosen } from './chosen.ts'
import { DECISIONS, type DecisionName } from './decision-form.ts'

export interface BulkRequest {
  readonly decision: DecisionName
  readonly chosen: readonly Chosen[]
  /** Of the view of the queue they were chosen in. */
  readonly query: string
}

/** Nothing when no decision was asked for that we know. */
export function readBulk({ entries }: OperatorContext): BulkRequest | undefined {
  const asked = soleText(entries, 'decision') ?? ''
  if (!Object.hasOwn(DECISIONS, asked)) return undefined
  const query = soleText(entries, 'view') ?? ''
  return { decision: asked as DecisionName, chosen: readChosen(entries.get('chosen') ?? []), query }
}
