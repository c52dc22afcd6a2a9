import type { Actor } from '#platform/actor.ts'
import { type Outcome, refused } from '#platform/outcome.ts'
import { transact } from '#platform/work.ts'
import { type ApplicationKey, REVIEWABLE } from './application.ts'
import type { ApplicationKind, PrepareEnvironment } from './application-kind.ts'
import { carryOutApproval } from './carry-out-approval.ts'
import { readApplication } from './read-application.ts'

/**
 * 承認: everything that comes of it — accounts, documents, letters, mails — happens in one transaction, or nothing.
 * `version` is the one the reviewer saw: an application that was changed meanwhile is not approved unseen.
 * Refusals: `decided` (by somebody else, or withdrawn, or sent again). B-02, B-03
 */
export async function approveApplication<Content>(
  env: PrepareEnvironment,
  actor: Actor,
  kind: ApplicationKind<Content>,
  key: ApplicationKey & { readonly version: number },
): Promise<Outcome<undefined, 'decided'>> {
  const row = await env.db
    .selectFrom('applications')
    .selectAll()
    .where('institution_id', '=', key.institution)
    .where('id', '=', key.id)
    .where('kind', '=', kind.slug)
    .where('version', '=', key.version)
    .where('status', 'in', REVIEWABLE)
    .executeTakeFirst()
  if (!row) return refused('decided')
  const seen = readApplication(kind, row)
  const prepared = await kind.prepare?.(env, seen)
  return transact(env, actor, (work) => carryOutApproval(work, kind, seen, prepared))
}
