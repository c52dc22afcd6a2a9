import type { Kysely } from 'kysely'
import type { DB } from '#db/schema.gen.ts'
import type { EntryKind } from './add-entries.ts'

/** What who asked may read of a thread. */
export interface PublicEntry {
  readonly number: number
  readonly kind: Exclude<EntryKind, 'note' | 'assigned'>
  readonly at: Temporal.Instant
  readonly body: string | null
}

const PUBLIC = ['question', 'answer', 'closed', 'reopened'] as const satisfies readonly PublicEntry['kind'][]

/** The thread without the operators' notes and names: those never leave the database here. P-25 */
export const findPublicEntries = async (db: Kysely<DB>, inquiry: string): Promise<readonly PublicEntry[]> =>
  (await db
    .selectFrom('inquiry_entries')
    .select(['number', 'kind', 'at', 'body'])
    .where('inquiry_id', '=', inquiry)
    .where('kind', 'in', PUBLIC)
    .orderBy('number')
    .execute()) as PublicEntry[]

/** An entry as operators read it. */
export interface InquiryEntry {
  readonly number: number
  readonly kind: EntryKind
  readonly at: Temporal.Instant
  /** The operator's name; null: who asked. */
  readonly by: string | null
  readonly body: string | null
  /** What became of its mail; null: there is none, or it was deleted. */
  readonly mail: { readonly sentAt: Temporal.Instant | null; readonly givenUpAt: Temporal.Instant | null } | null
}

/** Everything that was written and done. B-09 */
export async function findEntries(db: Kysely<DB>, inquiry: string): Promise<readonly InquiryEntry[]> {
  const rows = await db
    .selectFrom('inquiry_entries as e')
    .leftJoin('operators as o', 'o.id', 'e.operator_id')
    .leftJoin('mails as m', 'm.id', 'e.mail_id')
    .select(['e.number', 'e.kind', 'e.at', 'e.body', 'o.name as by', 'm.id as mailId'])
    .select(['m.sent_at as sentAt', 'm.given_up_at as givenUpAt'])
    .where('e.inquiry_id', '=', inquiry)
    .orderBy('e.number')
    .execute()
  return rows.map(({ mailId, sentAt, givenUpAt, kind, ...row }) => ({
    ...row,
    kind: kind as EntryKind,
    mail: mailId === null ? null : { sentAt, givenUpAt },
  }))
}
