import { generateKeyPairSync } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import type { DB } from '#db/schema.gen.ts'
import { issueTimes } from '#domain/certificates/issue-times.ts'
import { newSerial } from '#domain/certificates/new-serial.ts'
import { systemRandom } from '#platform/random.ts'

export interface Invented {
  readonly institution: string
  readonly request: string
}

/** An institution with its user and one issued request; certificates of it count their generations. */
export async function inventRequest(db: Kysely<DB>, now: Temporal.Instant): Promise<Invented> {
  const ids = { institution: crypto.randomUUID(), user: crypto.randomUUID(), request: crypto.randomUUID() }
  const times = issueTimes(now)
  await sql`
    with institution as (
      insert into institutions (id, kind, code, name, founder, postal_code, phone, registered_at)
      values (${ids.institution}, 'medical', '0119999993', '負荷医院', '見本', '0600000', '0110000000', ${now}))
    insert into portal_users (institution_id, id, last_name, first_name, email, password_hash, registered_at, password_changed_at)
    values (${ids.institution}, ${ids.user}, '見', '本', 'load@example.jp', '-', ${now}, ${now})`.execute(db)
  await sql`
    insert into certificate_requests (institution_id, id, portal_user_id, code, terminal, institution_name, contact, phone,
      email, payment, applied_at, issued_at, request_number, reference_hash, not_before, not_after, download_until)
    values (${ids.institution}, ${ids.request}, ${ids.user}, '0119999993', '受付', '負荷医院', '係', '0110000000',
      'load@example.jp', 'deduction', ${now}, ${now}, '123456789012345', '\\x00', ${times.not_before},
      ${times.not_after}, ${times.download_until})`.execute(db)
  return ids
}

export const newPublicKey = (): Buffer =>
  generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey.export({ type: 'spki', format: 'der' })

/** Orders a certificate for each key, as the download site does. */
export async function orderAll(db: Kysely<DB>, now: Temporal.Instant, of: Invented, keys: readonly Buffer[]) {
  const times = issueTimes(now)
  const rows = keys.map((publicKey, index) => ({
    institution_id: of.institution,
    serial: newSerial(systemRandom),
    request_id: of.request,
    generation: index + 1,
    public_key: publicKey,
    not_before: times.not_before,
    not_after: times.not_after,
    ordered_at: now,
  }))
  for (let from = 0; from < rows.length; from += 1000)
    await db
      .insertInto('certificates')
      .values(rows.slice(from, from + 1000))
      .execute()
}

const AT_ONCE = 10_000

/**
 * So many revoked certificates of this issuer, as rows only: nobody ever asks for their bytes. One in a hundred stands
 * in no list yet.
 */
export async function inventRevoked(
  db: Kysely<DB>,
  now: Temporal.Instant,
  of: Invented & { readonly issuer: string },
  count: number,
): Promise<void> {
  for (let from = 1; from <= count; from += AT_ONCE)
    await sql`
      insert into certificates (institution_id, serial, request_id, generation, public_key, not_before, not_after,
        ordered_at, issuer_id, to_be_signed, revoked_at, revocation_reason, revocation_listed_at)
      select ${of.institution}, substring('\\x40' || sha256(number::text::bytea) from 1 for 16), ${of.request},
        1000000 + number, sha256(('key' || number)::bytea), ${now}, ${now.add({ hours: 24 * 1000 })}, ${now}, ${of.issuer},
        '\\x00', ${now}, (array[1, 3, 4, 5, 9])[number % 5 + 1],
        case when number % 100 > 0 then ${now}::timestamptz end
      from generate_series(${from}::int, ${Math.min(from + AT_ONCE - 1, count)}::int) as number`.execute(db)
}
