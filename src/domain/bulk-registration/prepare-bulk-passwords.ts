import { sql } from 'kysely'
import { newInitialPassword } from '#domain/accounts/initial-password.ts'
import { sealInitialPassword } from '#domain/accounts/sealed-account.ts'
import { newId } from '#platform/new-id.ts'
import type { PasswordHasher } from '#platform/password-hash/password-hasher.ts'
import type { Random } from '#platform/random.ts'
import { transact, type Work, type WorkEnvironment } from '#platform/work.ts'
import { type BulkKey, updateUpload } from './bulk-upload.ts'

export interface BulkEnvironment extends WorkEnvironment {
  readonly passwords: PasswordHasher
}

/** So many are hashed before they are kept: about a second's work, so that progress is seen and a kill costs little. */
const ROWS_AT_ONCE = 50

const WORKER = { kind: 'system', id: 'register-in-bulk', via: 'worker' } as const

/**
 * Gives each row that will be registered its account id and initial password, hashed and sealed, some at a time and
 * behind people who sign in. What was kept stays: a worker that takes over goes on after it. While some are kept the
 * next are hashed. Holds no transaction meanwhile.
 */
export async function prepareBulkPasswords(env: BulkEnvironment, key: BulkKey): Promise<void> {
  let keeping: Promise<unknown> = Promise.resolve()
  for (let after = 0; ; ) {
    const numbers = await findUnprepared(env, key, after)
    const last = numbers.at(-1)
    if (last === undefined) break
    const now = await env.clock.now()
    const prepared = await Promise.all(numbers.map((number) => prepareOne(env, key, { number, now })))
    await keeping
    keeping = transact(env, WORKER, (work) => keep(work, key, prepared))
    keeping.catch(() => undefined)
    after = last
  }
  await keeping
}

interface Prepared {
  readonly number: number
  readonly account: string
  readonly passwordHash: string
  readonly sealed: Buffer
}

async function findUnprepared({ db }: BulkEnvironment, { institution, environment, id }: BulkKey, after: number) {
  const rows = await db
    .selectFrom('bulk_rows')
    .select('number')
    .where('institution_id', '=', institution)
    .where('environment', '=', environment)
    .where('upload_id', '=', id)
    .where('outcome', '=', 'good')
    .where('password_hash', 'is', null)
    .where('number', '>', after)
    .orderBy('number')
    .limit(ROWS_AT_ONCE)
    .execute()
  return rows.map(({ number }) => number)
}

async function prepareOne(
  env: BulkEnvironment,
  { institution, environment }: BulkKey,
  { number, now }: { readonly number: number; readonly now: Temporal.Instant },
): Promise<Prepared> {
  const account = newId({ now, random: env.random })
  const password = newFilePassword(env.random)
  const sealed = sealInitialPassword(env.secrets, { institution, environment, id: account }, password)
  return { number, account, passwordHash: await env.passwords.hash(password, 'batch'), sealed }
}

/**
 * A spreadsheet takes what begins with one of these for a formula: the file would have to alter such a password. The
 * rest of the rules are those of every initial password.
 */
const FORMULA = /^[=+\-@]/

export function newFilePassword(random: Random): string {
  for (;;) {
    const password = newInitialPassword(random)
    if (!FORMULA.test(password)) return password
  }
}

/** What another worker has kept meanwhile stays as it is. */
async function keep({ db, now }: Work, key: BulkKey, prepared: readonly Prepared[]): Promise<void> {
  const { numAffectedRows = 0n } = await sql`
    update bulk_rows r set account_id = p.account, password_hash = p.hash, initial_password = p.sealed
    from unnest(${prepared.map(({ number }) => number)}::int[], ${prepared.map(({ account }) => account)}::uuid[],
      ${prepared.map(({ passwordHash }) => passwordHash)}::text[], ${prepared.map(({ sealed }) => sealed)}::bytea[])
      as p (number, account, hash, sealed)
    where r.institution_id = ${key.institution} and r.environment = ${key.environment} and r.upload_id = ${key.id}
      and r.number = p.number and r.outcome = 'good' and r.password_hash is null
  `.execute(db)
  await updateUpload(db, key)
    .set((row) => ({ rows_done: row('rows_done', '+', Number(numAffectedRows)), touched_at: now }))
    .where('state', '=', 'running')
    .execute()
}
