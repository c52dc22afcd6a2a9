import type { Kysely } from 'kysely'
import type { DB } from '#db/schema.gen.ts'
import type { ArticleKind, ArticleText } from './article.ts'

export interface Revision {
  readonly number: number
  readonly text: ArticleText
  /** None: a draft. */
  readonly publishedAt: Temporal.Instant | null
  readonly writtenAt: Temporal.Instant
  /** The operator's name; none: the system. */
  readonly writtenBy: string | null
}

/** Everything that was ever saved of a text, newest first. B-08 */
export async function findRevisions(db: Kysely<DB>, kind: ArticleKind, slug: string): Promise<Revision[]> {
  const rows = await db
    .selectFrom('article_revisions as r')
    .leftJoin('operators as o', 'o.id', 'r.written_by')
    .select(['r.number', 'r.title', 'r.body', 'r.category', 'r.position', 'r.important_until as importantUntil'])
    .select(['r.published_at as publishedAt', 'r.written_at as writtenAt', 'o.name as writtenBy'])
    .where('r.kind', '=', kind)
    .where('r.slug', '=', slug)
    .orderBy('r.number', 'desc')
    .execute()
  return rows.map(({ number, publishedAt, writtenAt, writtenBy, ...text }) => ({
    number,
    publishedAt,
    writtenAt,
    writtenBy,
    text,
  }))
}
