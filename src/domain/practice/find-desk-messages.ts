import type { Kysely } from 'kysely'
import type { DB } from '#db/schema.gen.ts'

export interface DeskMessageLine {
  readonly id: number
  readonly recipient: string
  readonly sender: string
  readonly subject: string
  readonly receivedAt: Temporal.Instant
}

export interface DeskMessage extends DeskMessageLine {
  readonly messageId: string
  readonly text: string | null
  readonly html: string | null
}

export interface MessageFilter {
  /** Part of an address for people, all of it for programs; upper and lower case are one. */
  readonly to?: string | undefined
  readonly exactly?: boolean
  readonly most: number
}

/** What arrived at the desk, newest first: the lines of a list. */
export const findDeskMessageLines = (db: Kysely<DB>, filter: MessageFilter): Promise<DeskMessageLine[]> =>
  selectMessages(db, filter).select(LINE).execute()

/** What arrived at the desk, newest first, with what it says. */
export const findDeskMessages = (db: Kysely<DB>, filter: MessageFilter): Promise<DeskMessage[]> =>
  selectMessages(db, filter).select(LINE).select(BODY).execute()

export const findDeskMessage = (db: Kysely<DB>, id: number) =>
  db.selectFrom('desk_messages').select(LINE).select(BODY).select('raw').where('id', '=', id).executeTakeFirst()

const LINE = ['id', 'recipient', 'sender', 'subject', 'received_at as receivedAt'] as const
const BODY = ['message_id as messageId', 'body_text as text', 'body_html as html'] as const

function selectMessages(db: Kysely<DB>, { to, exactly = false, most }: MessageFilter) {
  const address = to?.trim().toLowerCase()
  const query = db.selectFrom('desk_messages').orderBy('id', 'desc').limit(most)
  if (!address) return query
  return exactly
    ? query.where('recipient', '=', address)
    : query.where((row) => row(row.fn('strpos', ['recipient', row.val(address)]), '>', row.lit(0)))
}
