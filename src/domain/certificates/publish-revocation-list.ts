import { sql } from 'kysely'
import { record } from '#domain/audit/record.ts'
import { transact, type Work } from '#platform/work.ts'
import { AUTHORITY, type Authority } from './authority.ts'
import { findAuthority } from './authority-chain.ts'
import { LIST_EVERY, LIST_GOOD_FOR } from './profile.ts'
import { assembleRevocationList, type Revoked, revocationListToBeSigned } from './revocation-list.ts'

/** Makes a new list when something was revoked since the last, or the last is a day old. Returns whether it did. C-08 */
export async function publishRevocationListWhenDue(authority: Authority): Promise<boolean> {
  const now = await authority.clock.now()
  const { rows } = await sql<{ due: boolean }>`
    select not exists (select from revocation_lists where this_update > ${now.subtract(LIST_EVERY)})
      or exists (select from certificates where revoked_at > (select max(this_update) from revocation_lists))
      as due`.execute(authority.db)
  if (rows[0]?.due) await publishRevocationList(authority)
  return rows[0]?.due ?? false
}

/** Makes, signs and stores the next revocation list. Returns its number of entries. RFC 5280 §5 */
export const publishRevocationList = (authority: Authority): Promise<number> =>
  transact(authority, AUTHORITY, (work) => publish(work, authority))

async function publish(work: Work, { signer }: Authority): Promise<number> {
  const number = await nextNumber(work)
  const issuer = await findAuthority(work.db, 'issuing')
  if (!issuer) throw new Error('there is no authority before the key ceremony')
  const times = { thisUpdate: work.now, nextUpdate: work.now.add(LIST_GOOD_FOR) }
  const revoked = await findRevoked(work)
  const toBeSigned = revocationListToBeSigned(issuer.certificate, { number, ...times, revoked })
  const list = assembleRevocationList(toBeSigned, await signer.sign('issuing', toBeSigned))
  await work.db
    .insertInto('revocation_lists')
    .values({ number, list, this_update: times.thisUpdate, next_update: times.nextUpdate, entries: revoked.length })
    .execute()
  record(work, 'publish-revocation-list', { detail: { number, entries: revoked.length } })
  return revoked.length
}

/** One list is made at a time: a higher number never knows less. */
async function nextNumber({ db }: Work): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtext('revocation-list'))`.execute(db)
  const { rows } = await sql<{ number: number }>`select nextval('revocation_list_numbers') as number`.execute(db)
  return rows[0]?.number ?? 0
}

/** Those that ran out stay for as long as an earlier list may be believed. */
async function findRevoked({ db, now }: Work): Promise<readonly Revoked[]> {
  const rows = await db
    .selectFrom('certificates')
    .select(['serial', 'revoked_at', 'revocation_reason'])
    .where('revoked_at', 'is not', null)
    .where('not_after', '>', now.subtract(LIST_GOOD_FOR))
    .orderBy('serial')
    .execute()
  return rows.map(({ serial, revoked_at, revocation_reason }) => ({
    serial,
    at: revoked_at ?? now,
    reason: revocation_reason ?? 0,
  }))
}
