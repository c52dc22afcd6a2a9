import { sql } from 'kysely'
import { record } from '#domain/audit/record.ts'
import { keyOf } from '#platform/signer/signer.ts'
import { transact, type Work } from '#platform/work.ts'
import { AUTHORITY, type Authority } from './authority.ts'
import { type AuthorityCertificate, findServing } from './authority-chain.ts'
import { LIST_EVERY, LIST_GOOD_FOR } from './profile.ts'
import { assembleRevocationList, type Revoked, revocationListToBeSigned } from './revocation-list.ts'

/**
 * Makes a new list of each issuing authority where something was revoked that stands in none yet, or the last is a day
 * old. Returns how many. C-08
 */
export async function publishRevocationListsWhenDue(authority: Authority): Promise<number> {
  const now = await authority.clock.now()
  const issuers = await findServing(authority.db, now)
  let published = 0
  for (const issuer of issuers) {
    if (!(await isDue(authority.db, issuer, now))) continue
    await publishRevocationList(authority, issuer)
    published += 1
  }
  return published
}

async function isDue(db: Authority['db'], { id, number }: AuthorityCertificate, now: Temporal.Instant) {
  const { rows } = await sql<{ due: boolean }>`
    select not exists (
        select from revocation_lists where issuer_number = ${number} and this_update > ${now.subtract(LIST_EVERY)})
      or exists (
        select from certificates where issuer_id = ${id} and revoked_at is not null and revocation_listed_at is null)
      as due`.execute(db)
  return rows[0]?.due ?? false
}

/** Makes, signs and stores the next revocation list of this issuing authority. Returns its number of entries. RFC 5280 §5 */
export const publishRevocationList = (authority: Authority, issuer: AuthorityCertificate): Promise<number> =>
  transact(authority, AUTHORITY, (work) => publish(work, authority, issuer))

async function publish(work: Work, { signer }: Authority, issuer: AuthorityCertificate): Promise<number> {
  const number = await nextNumber(work)
  await markListed(work, issuer)
  const times = { thisUpdate: work.now, nextUpdate: work.now.add(LIST_GOOD_FOR) }
  const revoked = await findRevoked(work, issuer)
  const toBeSigned = revocationListToBeSigned(issuer.certificate, { number, ...times, revoked })
  const signature = await signer.sign(keyOf('issuing', issuer.number), toBeSigned)
  const list = assembleRevocationList(toBeSigned, signature, issuer.certificate)
  await work.db
    .insertInto('revocation_lists')
    .values({
      number,
      list,
      issuer_number: issuer.number,
      this_update: times.thisUpdate,
      next_update: times.nextUpdate,
      entries: revoked.length,
    })
    .execute()
  record(work, 'publish-revocation-list', { detail: { number, issuer: issuer.number, entries: revoked.length } })
  return revoked.length
}

/** Before the list is read, so that it knows at least those; what is committed meanwhile is marked by the next. */
const markListed = ({ db, now }: Work, { id }: AuthorityCertificate) =>
  db
    .updateTable('certificates')
    .set({ revocation_listed_at: now })
    .where('issuer_id', '=', id)
    .where('revoked_at', 'is not', null)
    .where('revocation_listed_at', 'is', null)
    .execute()

/** One list is made at a time: a higher number never knows less. */
async function nextNumber({ db }: Work): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtext('revocation-list'))`.execute(db)
  const { rows } = await sql<{ number: number }>`select nextval('revocation_list_numbers') as number`.execute(db)
  return rows[0]?.number ?? 0
}

/** Those that ran out stay for as long as an earlier list may be believed. */
async function findRevoked({ db, now }: Work, { id }: AuthorityCertificate): Promise<readonly Revoked[]> {
  const rows = await db
    .selectFrom('certificates')
    .select(['serial', 'revoked_at', 'revocation_reason'])
    .where('issuer_id', '=', id)
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
