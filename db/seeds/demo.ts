import type { InquirySettings } from '#domain/inquiries/inquiry.ts'
import { splitInstitutionCode } from '#domain/institutions/institution-code.ts'
import type { PracticePerson } from '#domain/practice/practice-person.ts'
import { newId } from '#platform/new-id.ts'
import type { PasswordHasher } from '#platform/password-hash/password-hasher.ts'
import { transact, type Work, type WorkEnvironment } from '#platform/work.ts'
import { DEMO_APPLICANTS } from './demo-applicants.ts'
import { seedInquiries } from './demo-inquiries.ts'
import { DEMO_INSTITUTIONS, type DemoInstitution } from './demo-institutions.ts'
import { seedNotices } from './demo-notices.ts'
import { DEMO_OPERATOR_PASSWORD, seedOperators } from './demo-operators.ts'
import { DEMO_SECRET_NUMBER } from './demo-stories.ts'
import { seedStories } from './seed-stories.ts'

/** Everybody's in practice. Fit to be printed: practice holds invented people only. */
const DEMO_PASSWORD = 'Renshu-2026'

/** The demo people registered before the first thing that happened to them. */
const REGISTERED_BEFORE = Temporal.Duration.from({ hours: 24 * 70 })

const SEEDER = { kind: 'system', id: 'seed-demo', via: 'seed' } as const

interface SeedEnvironment extends WorkEnvironment {
  readonly passwords: PasswordHasher
  readonly inquiries: InquirySettings
}

/**
 * Puts the invented institutions, people and notices into the database: those that are not there yet, so that data of
 * an older version gets what is new. What is there stays as it is.
 */
export async function seedDemo(env: SeedEnvironment): Promise<void> {
  const passwordHash = await env.passwords.hash(DEMO_PASSWORD, 'batch')
  const operatorHash = await env.passwords.hash(DEMO_OPERATOR_PASSWORD, 'batch')
  const secretNumberHash = await env.passwords.hash(DEMO_SECRET_NUMBER, 'batch')
  await transact(env, SEEDER, async (work) => {
    await seedAlone(work)
    const before = { ...work, now: work.now.subtract(REGISTERED_BEFORE) }
    for (const institution of [...DEMO_INSTITUTIONS, ...DEMO_APPLICANTS]) {
      await list(work, institution)
      if (institution.person) await register(before, institution, institution.person, passwordHash)
    }
    await seedOperators(work, operatorHash)
    await seedStories(work, { first: { password: DEMO_PASSWORD, passwordHash }, secretNumberHash })
    await seedInquiries(work, env.inquiries)
    await seedNotices(work)
  })
}

/** Takes the lock that makes two processes seed once. */
async function seedAlone({ db }: Work): Promise<void> {
  await db.selectFrom('institution_list_version').select('version').forUpdate().executeTakeFirstOrThrow()
}

async function list({ db, now }: Work, institution: DemoInstitution): Promise<void> {
  const { code, name, postalCode, address, isListed = true } = institution
  const parts = isListed && splitInstitutionCode(code ?? '')
  if (!parts) return
  await db
    .insertInto('institution_list')
    .values({
      prefecture: parts.prefecture,
      fee_schedule: parts.feeSchedule,
      code7: parts.code7,
      name,
      postal_code: postalCode,
      address,
      first_seen_at: now,
      changed_at: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Unless the person is there, or somebody in practice has registered with this address or this code. */
async function register(
  work: Work,
  institution: DemoInstitution,
  person: NonNullable<DemoInstitution['person']>,
  passwordHash: string,
): Promise<void> {
  const { db, now } = work
  if (await isTaken(work, person.email)) return
  const institutionId = newId(work)
  const id = newId(work)
  const { kind, code, name, founder, postalCode, address, phone, isListed = true } = institution
  const added = await db
    .insertInto('institutions')
    .values({
      id: institutionId,
      kind,
      code: code ?? null,
      registration_number: institution.registrationNumber ?? null,
      name,
      founder,
      postal_code: postalCode,
      address,
      phone,
      registered_at: now,
      ...(code && isListed ? { listed_name: name, listed_postal_code: postalCode, listed_address: address } : {}),
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!added) return
  const { lastName, firstName, email } = person
  await db
    .insertInto('portal_users')
    .values({
      institution_id: institutionId,
      id,
      last_name: lastName,
      first_name: firstName,
      email,
      password_hash: passwordHash,
      registered_at: now,
      password_changed_at: now,
    })
    .execute()
  await db
    .insertInto('portal_user_emails')
    .values({ email, institution_id: institutionId, portal_user_id: id })
    .execute()
  await introduce(work, person)
}

/** By somebody who is there, or who was: the address may have been changed since. */
async function isTaken({ db }: Work, email: string): Promise<boolean> {
  const introduced = db
    .selectFrom('practice_people')
    .select('sign_in_id as email')
    .where('site', '=', 'portal')
    .where('sign_in_id', '=', email)
  const used = db.selectFrom('portal_user_emails').select('email').where('email', '=', email)
  return (await introduced.union(used).executeTakeFirst()) !== undefined
}

const introduce = ({ db }: Work, person: NonNullable<DemoInstitution['person']>) =>
  db
    .insertInto('practice_people')
    .values(
      asRow({
        name: `${person.lastName} ${person.firstName}`,
        site: 'portal',
        role: person.note,
        signIn: { id: person.email, password: DEMO_PASSWORD },
      }),
    )
    .execute()

const asRow = ({ name, site, role, signIn }: PracticePerson) => ({
  name,
  site,
  role,
  sign_in_id: signIn.id,
  password: signIn.password,
})
