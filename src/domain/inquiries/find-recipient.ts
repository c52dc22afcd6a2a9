import type { Work } from '#platform/work.ts'
import type { LockedInquiry } from './lock-inquiry.ts'

export interface Recipient {
  readonly email: string
  /** Of a portal user; of strangers nobody knows it. */
  readonly name?: string
}

/** Whom an answer goes to: the institution's user of today, or the address that was typed. */
export async function findRecipient(
  { db }: Work,
  { institution, email }: Pick<LockedInquiry, 'institution' | 'email'>,
): Promise<Recipient> {
  if (institution === null) return { email }
  const user = await db
    .selectFrom('portal_users')
    .select(['email', 'last_name', 'first_name'])
    .where('institution_id', '=', institution)
    .where('closed_at', 'is', null)
    .executeTakeFirst()
  return user ? { email: user.email, name: `${user.last_name} ${user.first_name}` } : { email }
}
