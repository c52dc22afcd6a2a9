import type { Kysely } from 'kysely'
import type { DB } from '#db/schema.gen.ts'
import { startOf } from '#platform/clock/clock.ts'
import { type ArticleKind, CATEGORIES } from './article.ts'
import { articleState, type StateOf } from './article-state.ts'
import { countVotes, type Votes } from './count-votes.ts'
import { STANDING } from './standing-articles.ts'

export interface EditedLine extends StateOf {
  readonly slug: string
  readonly title: string
  readonly category: string
  readonly position: number
  /** None where nobody edited what the product brings along. */
  readonly changedAt: Temporal.Instant | undefined
  readonly changedBy: string | undefined
  readonly views: number
  readonly votes: Votes | undefined
}

/** Every text of a kind as its editors see it: お知らせ newest first, the others as their readers find them. B-08 */
export async function findEditedArticles(
  db: Kysely<DB>,
  now: Temporal.Instant,
  kind: ArticleKind,
): Promise<EditedLine[]> {
  const [articles, revisions, votes] = [
    await db.selectFrom('articles').select(['slug', 'withdrawn_at', 'views']).where('kind', '=', kind).execute(),
    Map.groupBy(await findRevisionLines(db, kind), ({ slug }) => slug),
    await countVotes(db, kind),
  ]
  const rows = new Map(articles.map((article) => [article.slug, article]))
  const standing = new Map(STANDING[kind].map((text) => [text.slug, text]))
  const lines = [...new Set([...standing.keys(), ...revisions.keys()])].flatMap((slug): EditedLine[] => {
    const mine = revisions.get(slug) ?? []
    const [last, row, brought] = [mine.at(-1), rows.get(slug), standing.get(slug)]
    const { title, category, position } = last ?? brought ?? {}
    if (!title || !category || !position) return []
    const since = brought && startOf(brought.since)
    return [
      {
        slug,
        title,
        category,
        position,
        changedAt: last?.writtenAt,
        changedBy: last?.writtenBy ?? undefined,
        views: row?.views ?? 0,
        votes: votes.get(slug),
        ...articleState(mine, { withdrawnAt: row?.withdrawn_at ?? null, since }, now),
      },
    ]
  })
  return lines.sort(kind === 'notice' ? newestFirst : inReadingOrder(kind))
}

const findRevisionLines = (db: Kysely<DB>, kind: ArticleKind) =>
  db
    .selectFrom('article_revisions as r')
    .leftJoin('operators as o', 'o.id', 'r.written_by')
    .select(['r.slug', 'r.number', 'r.title', 'r.category', 'r.position'])
    .select(['r.published_at as publishedAt', 'r.written_at as writtenAt', 'o.name as writtenBy'])
    .where('r.kind', '=', kind)
    .orderBy('r.slug')
    .orderBy('r.number')
    .execute()

const newestFirst = (a: EditedLine, b: EditedLine): number =>
  Temporal.Instant.compare(b.publishedAt ?? b.changedAt ?? NEVER, a.publishedAt ?? a.changedAt ?? NEVER)

const NEVER = Temporal.Instant.fromEpochMilliseconds(0)

const inReadingOrder = (kind: ArticleKind) => {
  const order = Object.keys(CATEGORIES[kind])
  return (a: EditedLine, b: EditedLine): number =>
    order.indexOf(a.category) - order.indexOf(b.category) ||
    a.position - b.position ||
    a.title.localeCompare(b.title, 'ja')
}
