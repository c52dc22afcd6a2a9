import { sql } from 'kysely'
import type { AccountKey } from '#domain/accounts/account.ts'
import { siteOf } from '#domain/accounts/account-site.ts'
import type { Work } from '#platform/work.ts'

/** Ends the sessions of everybody else of the institution in this environment, with the reason. Returns how many. E-13 */
export async function endOthersSessions(work: Work, { institution, environment, id }: AccountKey): Promise<number> {
  const { rows } = await sql`
    with ended as (
      delete from sessions s using accounts a
      where s.site = ${siteOf(environment)} and s.subject = a.id::text and a.id <> ${id}
        and a.institution_id = ${institution} and a.environment = ${environment}
      returning s.token_hash, s.site
    )
    insert into replaced_sessions (token_hash, site, replaced_at, reason)
    select token_hash, site, ${work.now}, 'settings' from ended
    on conflict do nothing
    returning token_hash`.execute(work.db)
  return rows.length
}
