import type { Kysely } from 'kysely'
import type { DB } from '#db/schema.gen.ts'
import { dayOf } from '#platform/clock/clock.ts'
import { findArticle } from './find-articles.ts'
import { withRevisionInForce } from './revision-in-force.ts'

export interface NoticeLine {
  readonly slug: string
  readonly title: string
  readonly category: string
  readonly publishedOn: Temporal.PlainDate
  readonly important: boolean
}

export interface Notice extends NoticeLine {
  /** Markdown. */
  readonly body: string
  /** The day of a later change; none where nothing changed since. */
  readonly updatedOn: Temporal.PlainDate | undefined
}

export interface NoticesAsked {
  readonly category?: string | undefined
  readonly most?: number
  readonly after?: number
}

const MOST = 100

/** The notices that can be read at this instant, newest first. */
export async function findNotices(
  db: Kysely<DB>,
  now: Temporal.Instant,
  { category, most = MOST, after = 0 }: NoticesAsked = {},
): Promise<Notice[]> {
  const rows = await newestFirst(readable(db, now, category))
    .limit(most)
    .offset(after)
    .execute()
  return rows.map((row) => noticeOf(row, now))
}

/** How many there are to be paged through. */
export async function countNotices(db: Kysely<DB>, now: Temporal.Instant, category?: string): Promise<number> {
  const { count } = await db
    .selectFrom(readable(db, now, category).as('readable'))
    .select((row) => row.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** 重要なお知らせ: those that everybody should read first, newest first. */
export async function findImportantNotices(db: Kysely<DB>, now: Temporal.Instant): Promise<NoticeLine[]> {
  const rows = await newestFirst(readable(db, now).where('r.important_until', '>', now)).execute()
  return rows.map((row) => noticeOf(row, now))
}

/** One notice, if it can be read at this instant. */
export async function findNotice(db: Kysely<DB>, now: Temporal.Instant, slug: string): Promise<Notice | undefined> {
  const article = await findArticle(db, now, 'notice', slug)
  if (!article) return undefined
  const { publishedAt, updatedAt, importantUntil, title, category, body } = article
  return noticeOf(
    {
      slug,
      title,
      category,
      body,
      published_at: updatedAt,
      first_published_at: publishedAt,
      important_until: importantUntil,
    },
    now,
  )
}

function readable(db: Kysely<DB>, now: Temporal.Instant, category?: string) {
  const readableNow = withRevisionInForce(db, now, 'notice')
    .where('r.number', 'is not', null)
    .where((row) =>
      row.or([
        row('a.withdrawn_at', 'is', null),
        row('a.withdrawn_at', '>', now),
        row('a.withdrawn_at', '<', row.ref('r.published_at')),
      ]),
    )
  return category ? readableNow.where('r.category', '=', category) : readableNow
}

const newestFirst = (query: ReturnType<typeof readable>) =>
  query.orderBy('first_published_at', 'desc').orderBy('a.slug', 'desc')

interface Row {
  readonly slug: string
  readonly title: string | null
  readonly body: string | null
  readonly category: string | null
  readonly published_at: Temporal.Instant | null
  readonly first_published_at: Temporal.Instant | null
  readonly important_until: Temporal.Instant | null
}

function noticeOf(row: Row, now: Temporal.Instant): Notice {
  const { slug, title, body, category, published_at, first_published_at, important_until } = row
  if (title === null || body === null || category === null || !published_at || !first_published_at)
    throw new Error(`notice ${slug}: asked for without a revision in force`)
  const [publishedOn, updatedOn] = [dayOf(first_published_at), dayOf(published_at)]
  return {
    slug,
    title,
    body,
    category,
    publishedOn,
    updatedOn: updatedOn.equals(publishedOn) ? undefined : updatedOn,
    important: important_until !== null && Temporal.Instant.compare(important_until, now) > 0,
  }
}
