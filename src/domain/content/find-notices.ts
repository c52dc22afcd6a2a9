import type { Kysely } from 'kysely'
import type { DB } from '#db/schema.gen.ts'
import { dayOf } from '#platform/clock/clock.ts'

export interface Notice {
  readonly id: string
  readonly title: string
  readonly paragraphs: readonly string[]
  readonly publishedOn: Temporal.PlainDate
  readonly important: boolean
}

/** The notices that can be read at this instant, newest first. */
export async function findNotices(db: Kysely<DB>, now: Temporal.Instant, most = 100): Promise<Notice[]> {
  const rows = await readable(db, now).orderBy('published_at', 'desc').orderBy('id', 'desc').limit(most).execute()
  return rows.map((row) => noticeOf(row, now))
}

/** 重要なお知らせ: those that everybody should read first, newest first. */
export async function findImportantNotices(db: Kysely<DB>, now: Temporal.Instant): Promise<Notice[]> {
  const rows = await readable(db, now)
    .where('important_until', '>', now)
    .orderBy('published_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map((row) => noticeOf(row, now))
}

/** One notice, if it can be read at this instant. */
export async function findNotice(db: Kysely<DB>, now: Temporal.Instant, id: string): Promise<Notice | undefined> {
  const row = await readable(db, now).where('id', '=', id).executeTakeFirst()
  return row && noticeOf(row, now)
}

const readable = (db: Kysely<DB>, now: Temporal.Instant) =>
  db
    .selectFrom('notices')
    .select(['id', 'title', 'body', 'important_until', 'published_at'])
    .where('published_at', '<=', now)
    .where((row) => row.or([row('withdrawn_at', 'is', null), row('withdrawn_at', '>', now)]))

interface Row {
  readonly id: string
  readonly title: string
  readonly body: string
  readonly important_until: Temporal.Instant | null
  readonly published_at: Temporal.Instant
}

const noticeOf = ({ id, title, body, important_until, published_at }: Row, now: Temporal.Instant): Notice => ({
  id,
  title,
  paragraphs: body.split(/\n{2,}/).map((paragraph) => paragraph.trim()),
  publishedOn: dayOf(published_at),
  important: important_until !== null && Temporal.Instant.compare(important_until, now) > 0,
})
