import type { Kysely } from 'kysely'
import type { DB } from '#db/schema.gen.ts'
import { startOf } from '#platform/clock/clock.ts'
import { type Article, type ArticleKind, CATEGORIES, type StandingArticle } from './article.ts'
import { isWithdrawn } from './article-state.ts'
import { withRevisionInForce } from './revision-in-force.ts'
import { findStanding, STANDING } from './standing-articles.ts'

/**
 * All of a kind that can be read at this instant, in the order of their categories: what editors published, and of what
 * the product brings along that in whose place nothing was published. P-24
 */
export async function findArticles(db: Kysely<DB>, now: Temporal.Instant, kind: ArticleKind): Promise<Article[]> {
  const rows = await withRevisionInForce(db, now, kind).execute()
  const known = new Set(rows.map(({ slug }) => slug))
  const untouched = STANDING[kind].filter(({ slug }) => !known.has(slug))
  const articles = [
    ...rows.flatMap((row) => articleOf(kind, row, now) ?? []),
    ...untouched.map((standing) => standingArticle(kind, standing, 0)),
  ]
  const order = Object.keys(CATEGORIES[kind])
  return articles.sort(
    (a, b) =>
      order.indexOf(a.category) - order.indexOf(b.category) ||
      a.position - b.position ||
      a.title.localeCompare(b.title, 'ja'),
  )
}

/** One of them, if it can be read at this instant. */
export async function findArticle(
  db: Kysely<DB>,
  now: Temporal.Instant,
  kind: ArticleKind,
  slug: string,
): Promise<Article | undefined> {
  const row = await withRevisionInForce(db, now, kind).where('a.slug', '=', slug).executeTakeFirst()
  if (row) return articleOf(kind, row, now)
  const standing = findStanding(kind, slug)
  return standing && standingArticle(kind, standing, 0)
}

type Row = Awaited<ReturnType<ReturnType<typeof withRevisionInForce>['execute']>>[number]

function articleOf(kind: ArticleKind, row: Row, now: Temporal.Instant): Article | undefined {
  const { slug, views, title, body, category, position, published_at, first_published_at } = row
  if (isWithdrawn({ withdrawnAt: row.withdrawn_at, publishedAt: published_at }, now)) return undefined
  if (title === null || body === null || category === null || position === null || published_at === null) {
    const standing = findStanding(kind, slug)
    return standing && standingArticle(kind, standing, views)
  }
  return {
    kind,
    slug,
    title,
    body,
    category,
    position,
    importantUntil: row.important_until,
    publishedAt: first_published_at ?? published_at,
    updatedAt: published_at,
    views,
  }
}

function standingArticle(kind: ArticleKind, { since, ...text }: StandingArticle, views: number): Article {
  const at = startOf(since)
  return { kind, ...text, importantUntil: null, publishedAt: at, updatedAt: at, views }
}
