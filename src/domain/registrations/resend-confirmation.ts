import { sql } from 'kysely'
import { newId } from '#platform/new-id.ts'
import { done, type Outcome, refused } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import { confirmRegistration } from './confirm-registration.ts'
import { ACTIVATION_LINK_LIVES } from './lives.ts'

const COPIED = [
  'browser_hash',
  'kind',
  'code',
  'registration_number',
  'under_transitional_measure',
  'name',
  'founder',
  'postal_code',
  'address',
  'phone',
  'listed_name',
  'listed_postal_code',
  'listed_address',
  'last_name',
  'first_name',
  'password_hash',
] as const

/**
 * The mail did not come: the same is confirmed once more, so a new link supersedes the old one. Only the newest can be
 * repeated, and pressing twice repeats it once. Returns the id it has now. Refusals: `spent` (not the newest any more, used, too old, or another
 * browser's), `too-many-mails`. P-07
 */
export async function resendConfirmation(
  work: Work,
  { id, browser }: { readonly id: string; readonly browser: Buffer },
): Promise<Outcome<string, 'spent' | 'too-many-mails'>> {
  const copy = await work.db
    .insertInto('registrations')
    .columns(['id', 'drafted_at', 'email', ...COPIED])
    .expression((select) =>
      select
        .selectFrom('registrations')
        .innerJoin('latest_registrations', 'registration_id', 'registrations.id')
        .select([
          sql<string>`${newId(work)}::uuid`.as('copy'),
          sql<Temporal.Instant>`${work.now}::timestamptz`.as('now'),
          'registrations.email',
          ...COPIED,
        ])
        .where('registrations.id', '=', id)
        .where('browser_hash', '=', browser)
        .where('activated_at', 'is', null)
        .where('password_hash', 'is not', null)
        .where('confirmed_at', '>', work.now.subtract(ACTIVATION_LINK_LIVES))
        .forUpdate('latest_registrations'),
    )
    .returning('id')
    .executeTakeFirst()
  if (!copy) return refused('spent')
  const outcome = await confirmRegistration(work, { id: copy.id, browser })
  return outcome.done ? done(copy.id) : outcome
}
