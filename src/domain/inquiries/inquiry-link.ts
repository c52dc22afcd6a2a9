import type { Kysely } from 'kysely'
import type { DB } from '#db/schema.gen.ts'
import { randomToken } from '#platform/random.ts'
import { tokenHash } from '#platform/session/token-hash.ts'
import type { Work } from '#platform/work.ts'
import type { InquirySettings } from './inquiry.ts'

/** Where a mail leads to. */
export interface InquiryLink {
  /** On the portal. */
  readonly path: string
  /** It opens the inquiry until then without signing in. */
  readonly until?: Temporal.Instant
}

export interface LinkOf {
  readonly inquiry: string
  /** Whose user signs in to read it; null: who asked has no account with us. */
  readonly institution: string | null
}

/**
 * The way to an inquiry for a mail: who has an account signs in, anybody else gets a link of 256 random bits. It may be
 * opened often, so a mail scanner uses nothing up. P-25
 */
export async function inquiryLink(
  work: Work,
  { inquiry, institution }: LinkOf,
  { linkLives }: Pick<InquirySettings, 'linkLives'>,
): Promise<InquiryLink> {
  if (institution !== null) return { path: `/my-list/inquiries/${inquiry}` }
  const token = randomToken(work.random)
  const until = work.now.add(linkLives)
  await work.db
    .insertInto('inquiry_links')
    .values({ token_hash: tokenHash(token), inquiry_id: inquiry, made_at: work.now, expires_at: until })
    .execute()
  return { path: `/contact/inquiries/${token}`, until }
}

/** The inquiry that a link opens. Unknown and too old are one: there is nothing to be told apart. */
export async function findLinkedInquiry(
  db: Kysely<DB>,
  now: Temporal.Instant,
  token: string,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('inquiry_links')
    .select('inquiry_id')
    .where('token_hash', '=', tokenHash(token))
    .where('expires_at', '>', now)
    .executeTakeFirst()
  return row?.inquiry_id
}
