import { REVIEWABLE } from '#domain/applications/application.ts'
import type { Finding } from '#domain/applications/application-kind.ts'
import { readStoredApplication } from '#domain/applications/read-stored-application.ts'
import { type ChosenApplication, findChosen } from '#domain/applications/review/find-chosen.ts'
import { findFindings, isWrong } from '#domain/applications/review/find-findings.ts'
import { findKind } from '#kinds/kinds.ts'
import type { OperatorContext } from '../page.ts'
import type { BulkRequest } from './read-bulk.ts'

export interface SortedApplication extends ChosenApplication {
  readonly findings: readonly Finding[]
}

/** What was chosen, by what can become of it together. */
export interface SortedChoice {
  /** These can be decided together. */
  readonly ready: readonly SortedApplication[]
  /** Something speaks against approving them: each is read by itself. */
  readonly alone: readonly SortedApplication[]
  /** Decided, withdrawn or sent again since the list was shown. */
  readonly changed: readonly SortedApplication[]
}

export async function sortChosen(c: OperatorContext, { chosen, decision }: BulkRequest): Promise<SortedChoice> {
  const versions = new Map(chosen.map(({ id, version }) => [id, version]))
  const found = await Promise.all((await findChosen(c.env.db, chosen)).map((one) => withFindings(c, one)))
  const isChanged = ({ id, version, status }: ChosenApplication) =>
    versions.get(id) !== version || !REVIEWABLE.some((open) => open === status)
  const open = found.filter((one) => !isChanged(one))
  const isAlone = ({ findings }: SortedApplication) => decision === 'approve' && findings.some(isWrong)
  return {
    ready: open.filter((one) => !isAlone(one)),
    alone: open.filter(isAlone),
    changed: found.filter(isChanged),
  }
}

async function withFindings({ env }: OperatorContext, one: ChosenApplication): Promise<SortedApplication> {
  const kind = findKind(one.kind)
  const stored = kind && (await readStoredApplication(env.db, kind, one))
  return { ...one, findings: stored ? await findFindings(env.db, kind, stored) : [] }
}
