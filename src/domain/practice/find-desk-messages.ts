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
  /** Only those that arrived before, or after, this one. */
  readonly before?: number
  readonly after?: number
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

function selectMessages(db: Kysely<DB>, { to, exactly = false, before, after = 0, most }: MessageFilter) {
  const address = to?.trim().toLowerCase() ?? ''
  return db
    .selectFrom('desk_messages')
    .where('id', '>', after)
    .$if(before !== undefined, (query) => query.where('id', '<', before ?? 0))
    .$if(address !== '' && exactly, (query) => query.where('recipient', '=', address))
    .$if(address !== '' && !exactly, (query) =>
      query.where((row) => row(row.fn<number>('strpos', ['recipient', row.val(address)]), '>', 0)),
    )
    .orderBy('id', 'desc')
    .limit(most)
}
