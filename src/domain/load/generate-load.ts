import { record } from '#domain/audit/record.ts'
import { sealBody } from '#domain/mails/mail-body.ts'
import { newId } from '#platform/new-id.ts'
import type { Random } from '#platform/random.ts'
import { seededRandom } from '#platform/seeded-random.ts'
import type { Work } from '#platform/work.ts'
import { generateAccounts } from './generate-accounts.ts'
import { generateApplications, type InventedKind } from './generate-applications.ts'
import { INVENTED_MAIL_DOMAIN, inventInstitution } from './invent-institution.ts'

export interface Batch {
  readonly seed: string
  /** The number of the first; those of a seed are always the same. */
  readonly from: number
  readonly count: number
  /** Of every user. */
  readonly passwordHash: string
  /** So many of these kinds for each institution. */
  readonly applications?: { readonly each: number; readonly kinds: readonly InventedKind[] } | undefined
  /** So many accounts of the eligibility system for each institution, or few for most and many for some. */
  readonly accountsEach?: number | 'uneven' | undefined
}

const MAILS_EACH = 2
const SIGN_INS_EACH = 3

/** When the first was registered; each number a minute later. */
const BEGINNING = Temporal.Instant.from('2025-04-01T00:00:00Z')

/** How many invented institutions there are: the number to go on from. */
export async function countInvented(db: Work['db']): Promise<number> {
  const { count } = await db
    .selectFrom('portal_user_emails')
    .select((row) => row.fn.countAll<number>().as('count'))
    .where('email', 'like', `user-%@${INVENTED_MAIL_DOMAIN}`)
    .executeTakeFirstOrThrow()
  return count
}

/** Adds invented institutions, each with a user, mails that count as sent, entries in the audit (via `load`), and applications and accounts if asked. */
export async function generateLoad(work: Work, batch: Batch): Promise<void> {
  const { seed, from, count, passwordHash, applications, accountsEach: each = 0 } = batch
  const invented = Array.from({ length: count }, (_, index) => invent(seed, from + index))
  await work.db.insertInto('institutions').values(invented.map(institutionRow)).execute()
  await work.db
    .insertInto('portal_users')
    .values(invented.map((one) => userRow(one, passwordHash)))
    .execute()
  await work.db
    .insertInto('portal_user_emails')
    .values(invented.map(({ id, user, email }) => ({ institution_id: id, portal_user_id: user, email })))
    .execute()
  await work.db
    .insertInto('mails')
    .values(invented.flatMap((one) => Array.from({ length: MAILS_EACH }, () => mailRow(work, one))))
    .execute()
  for (const one of invented) recordSignIns(work, one)
  if (applications) await generateApplications(work, invented, applications)
  if (each) await generateAccounts(work, invented, { each, passwordHash })
}

function invent(seed: string, number: number) {
  const random: Random = seededRandom(`${seed} ${number}`)
  const registeredAt = BEGINNING.add({ minutes: number })
  const ids = { now: registeredAt, random }
  return { ...inventInstitution(random, number), number, id: newId(ids), user: newId(ids), registeredAt, ids, random }
}

type Invented = ReturnType<typeof invent>

const institutionRow = ({ id, kind, code, name, founder, postalCode, phone, registeredAt }: Invented) => ({
  id,
  kind,
  code,
  name,
  founder,
  postal_code: postalCode,
  phone,
  registered_at: registeredAt,
})

const userRow = ({ id, user, lastName, firstName, email, registeredAt }: Invented, passwordHash: string) => ({
  institution_id: id,
  id: user,
  last_name: lastName,
  first_name: firstName,
  email,
  password_hash: passwordHash,
  registered_at: registeredAt,
  password_changed_at: registeredAt,
})

function mailRow({ secrets }: Work, { id, email, ids, registeredAt, name }: Invented) {
  const mail = newId(ids)
  return {
    id: mail,
    institution_id: id,
    recipient: email,
    kind: 'invented',
    subject: '【架空】負荷試験のメール',
    body: sealBody(secrets, mail, { text: `${name} 御中\n`, html: `<p>${name} 御中</p>` }),
    queued_at: registeredAt,
    sent_at: registeredAt,
  }
}

function recordSignIns(work: Work, { id, user }: Invented): void {
  const actor = { kind: 'portal-user', id: user, institution: id, via: 'load', address: '192.0.2.1' } as const
  for (let sign = 0; sign < SIGN_INS_EACH; sign += 1)
    record({ ...work, actor }, 'sign-in', { subject: `portal-user:${user}` })
}
