import { sql } from 'kysely'
import type { Work } from '#platform/work.ts'

/** Terminals whose certificate ran out, was revoked, or was not fetched in time, may be applied for again. C-02 */
export async function giveUpLapsed({ db, now }: Work, institution: string): Promise<void> {
  await sql`
    update certificate_requests request set given_up_at = ${now}
    where institution_id = ${institution} and given_up_at is null and issued_at is not null
      and not exists (
        select from certificates c
        where c.institution_id = request.institution_id and c.request_id = request.id
          and c.revoked_at is null and c.not_after > ${now})
      and (download_until <= ${now} or exists (
        select from certificates c where c.institution_id = request.institution_id and c.request_id = request.id))`.execute(
    db,
  )
}
