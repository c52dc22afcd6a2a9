import type { Kysely } from 'kysely'
import type { DB } from '#db/schema.gen.ts'
import type { Work } from '#platform/work.ts'
import { DRAFT_LIVES } from './lives.ts'

/** A form as it stands in one browser. */
export interface FormInBrowser {
  /** Made with the form and sent along with it; the draft that comes of it has the same. */
  readonly form: string
  /** A keyed hash of what the browser is known by: see `browserHash`. */
  readonly browser: Buffer
}

/** Keeps a password, hashed, for a form that goes back to be corrected. */
export async function keepPassword(work: Work, { form, browser }: FormInBrowser, passwordHash: string): Promise<void> {
  await work.db
    .insertInto('kept_passwords')
    .values({ form_id: form, browser_hash: browser, password_hash: passwordHash, kept_at: work.now })
    .onConflict((row) =>
      row.columns(['form_id', 'browser_hash']).doUpdateSet({ password_hash: passwordHash, kept_at: work.now }),
    )
    .execute()
}

/** The hash of the password last typed into this form: kept beside it, or in the registration that came of it. */
export async function findKeptPassword(
  db: Kysely<DB>,
  now: Temporal.Instant,
  { form, browser }: FormInBrowser,
): Promise<string | undefined> {
  const kept = await db
    .selectFrom('kept_passwords')
    .select('password_hash')
    .where('form_id', '=', form)
    .where('browser_hash', '=', browser)
    .where('kept_at', '>', now.subtract(DRAFT_LIVES))
    .executeTakeFirst()
  if (kept) return kept.password_hash
  const registered = await db
    .selectFrom('registrations')
    .select('password_hash')
    .where('id', '=', form)
    .where('browser_hash', '=', browser)
    .executeTakeFirst()
  return registered?.password_hash ?? undefined
}
