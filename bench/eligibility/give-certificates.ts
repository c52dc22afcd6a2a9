import { execFileSync } from 'node:child_process'
import { X509Certificate } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import type { DB } from '#db/schema.gen.ts'

const SERIAL = Buffer.alloc(16, 0x5a)

/**
 * A terminal with a certificate for so many invented institutions, evenly among all, the first one included. The door compares what is shown
 * with what is stored byte for byte, so one certificate under many serial numbers will do.
 */
export async function giveCertificates(db: Kysely<DB>, count: number, institutions: number): Promise<void> {
  const model = certify()
  const { rows } = await sql<{ id: string }>`
    insert into authority_certificates (id, role, certificate, not_before, not_after, installed_at, retired_at)
    values (gen_random_uuid(), 'issuing', '', now(), now() + interval '9 years', now(), now())
    returning id`.execute(db)
  const issuer = rows[0]?.id
  const people = await db
    .selectFrom('portal_users')
    .innerJoin('institutions as i', 'i.id', 'institution_id')
    .select(['institution_id', 'portal_users.id', 'i.code', 'i.name', 'i.phone'])
    .where(sql<boolean>`i.phone like '030%' and right(i.phone, 7)::int % ${Math.floor(institutions / count)}::int = 0`)
    .orderBy('i.phone')
    .limit(count)
    .execute()
  for (const [number, { institution_id, id, code, name, phone }] of people.entries()) {
    const serial = serialOf(number)
    const certificate = Buffer.from(model)
    serial.copy(certificate, model.indexOf(SERIAL))
    await sql`with request as (
        insert into certificate_requests (institution_id, id, portal_user_id, code, terminal, institution_name, contact,
          phone, email, payment, applied_at)
        values (${institution_id}, gen_random_uuid(), ${id}, ${code}, '受付1', ${name}, '受付', ${phone},
          'a@load.invalid', 'deduction', current_timestamp)
        returning institution_id, id
      )
      insert into certificates (institution_id, serial, request_id, generation, public_key, not_before, not_after,
        ordered_at, issuer_id, to_be_signed, certificate, signed_at)
      select request.institution_id, ${serial}, request.id, 1, ${serial}, now() - interval '1 day',
        now() + interval '3 years', now(), ${issuer}, ${certificate}, ${certificate}, now()
      from request`.execute(db)
  }
}

const serialOf = (number: number): Buffer => {
  const serial = Buffer.from(SERIAL)
  serial.writeUInt32BE(number, 12)
  return serial
}

/** Like ours in kind and size. */
function certify(): Buffer {
  const subject = '/C=JP/O=Bench/OU=9912345678/CN=9912345678-reception-1'
  const pem = execFileSync(
    'openssl',
    ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-keyout', '/dev/null'].concat([
      '-set_serial',
      `0x${SERIAL.toString('hex')}`,
      '-subj',
      subject,
      '-days',
      '900',
    ]),
    { stdio: ['ignore', 'pipe', 'ignore'] },
  )
  return new X509Certificate(pem).raw
}
