import { record } from '#domain/audit/record.ts'
import type { Work } from '#platform/work.ts'
import type { Call } from './identity-check.ts'

/** 「通話を終える」: nothing can be done for this caller any more. */
export async function endCall(work: Work, { institution, operator }: Call): Promise<void> {
  const { numUpdatedRows } = await work.db
    .updateTable('identity_checks')
    .set({ ended_at: work.now })
    .where('institution_id', '=', institution)
    .where('operator_id', '=', operator)
    .where('ended_at', 'is', null)
    .where('valid_until', '>', work.now)
    .executeTakeFirst()
  if (numUpdatedRows > 0n) record(work, 'end-call', { institution })
}
