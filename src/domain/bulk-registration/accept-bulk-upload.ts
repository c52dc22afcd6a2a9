import { sql } from 'kysely'
import type { Administrator } from '#domain/account-administration/administrator.ts'
import { rolesFor } from '#domain/accounts/delegation.ts'
import { record } from '#domain/audit/record.ts'
import { done, type Outcome, refused } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import { type BulkKey, receiptNumber } from './bulk-upload.ts'
import { findBulkDraft } from './draft-bulk-upload.ts'

declare module '#platform/jobs/jobs.ts' {
  interface JobData {
    'register-in-bulk': BulkKey
  }
}

/**
 * 「登録」, confirmed: the file gets its 受付番号 and a worker. One statement decides whose turn it is; of several uploads
 * of an institution and environment at once exactly one has it, until that one is over.
 * Refusals: `not-allowed`, by the table of delegation; `unknown`, as this account has no such draft (any more); `busy`,
 * as another is under way: the draft stays. E-10, 004 p.49
 */
export async function acceptBulkUpload(
  work: Work,
  { by, upload: id }: { readonly by: Administrator; readonly upload: string },
): Promise<Outcome<{ readonly number: string }, 'not-allowed' | 'unknown' | 'busy'>> {
  if (rolesFor(by.role, 'register').length === 0) return refused('not-allowed')
  const draft = await findBulkDraft(work.db, by, id)
  if (!draft) return refused('unknown')
  const number = await takeTurn(work, by, id)
  const file = { file: draft.fileName, bytes: draft.sizeBytes }
  if (number === undefined) {
    record(work, 'register-accounts-in-bulk', { subject: `bulk-upload:${id}`, outcome: 'busy', detail: file })
    return refused('busy')
  }
  const { institution, environment } = by
  await work.jobs.send(work, 'register-in-bulk', { institution, environment, id })
  const detail = { number: receiptNumber(number), ...file }
  record(work, 'register-accounts-in-bulk', { subject: `bulk-upload:${id}`, detail })
  return done({ number: receiptNumber(number) })
}

async function takeTurn({ db, now }: Work, by: Administrator, id: string): Promise<number | undefined> {
  const { rows } = await sql<{ number: number }>`
    with turn as (
      insert into bulk_turns (institution_id, environment, upload_id)
      select institution_id, environment, id from bulk_uploads
      where institution_id = ${by.institution} and environment = ${by.environment} and id = ${id}
        and uploaded_by = ${by.id} and state = 'draft'
      on conflict do nothing
      returning upload_id
    )
    update bulk_uploads u set state = 'waiting', number = nextval('bulk_upload_numbers'), received_at = ${now},
      touched_at = ${now}
    from turn
    where u.institution_id = ${by.institution} and u.environment = ${by.environment} and u.id = turn.upload_id
    returning u.number
  `.execute(db)
  return rows[0] && Number(rows[0].number)
}
