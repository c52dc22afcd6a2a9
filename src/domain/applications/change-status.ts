import type { Work } from '#platform/work.ts'
import { addStep } from './add-step.ts'
import type { Application, ApplicationKey, Status } from './application.ts'
import type { ApplicationKind } from './application-kind.ts'
import { readApplication } from './read-application.ts'

export interface StatusChange {
  readonly from: readonly Status[]
  readonly to: Exclude<Status, 'received'>
  /** To the applicant: why it was returned or rejected. */
  readonly message?: string | undefined
  /** Only if it is still this version. */
  readonly version?: number
}

const ENDS: readonly Status[] = ['approved', 'rejected', 'withdrawn']

/**
 * The only way from one status to another: one statement, so that of two who decide at once exactly one does. Returns
 * the application as it is now, or nothing when it was in none of `from`. What was sealed goes with the decision.
 */
export async function changeStatus<Content>(
  work: Work,
  kind: ApplicationKind<Content>,
  key: ApplicationKey,
  { from, to, message, version }: StatusChange,
): Promise<Application<Content> | undefined> {
  const ended = ENDS.includes(to)
  const row = await work.db
    .updateTable('applications')
    .set({ status: to, changed_at: work.now, ...(ended ? { decided_at: work.now, sealed: null } : {}) })
    .where('institution_id', '=', key.institution)
    .where('id', '=', key.id)
    .where('kind', '=', kind.slug)
    .where('status', 'in', from)
    .$if(version !== undefined, (query) => query.where('version', '=', version ?? 0))
    .returningAll()
    .executeTakeFirst()
  if (!row) return undefined
  await addStep(work, key, to, message)
  return readApplication(kind, row)
}
