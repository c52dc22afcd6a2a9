import type { Kysely } from 'kysely'
import type { DB } from '#db/schema.gen.ts'
import { startOf } from '#platform/clock/clock.ts'
import type { ArticleKind, ArticleText } from './article.ts'
import { articleState, type StateOf } from './article-state.ts'
import { findRevisions, type Revision } from './find-revisions.ts'
import { findStanding } from './standing-articles.ts'

export interface EditedArticle extends StateOf {
  readonly kind: ArticleKind
  readonly slug: string
  /** The newest text: a draft, or one whose hour has not come, included. */
  readonly text: ArticleText
  /** The number of the newest revision; 0 where nobody edited what the product brings along. */
  readonly seen: number
  /** Newest first. */
  readonly revisions: readonly Revision[]
}

/** A text with all that its editors know of it. B-08 */
export async function findEditedArticle(
  db: Kysely<DB>,
  now: Temporal.Instant,
  kind: ArticleKind,
  slug: string,
): Promise<EditedArticle | undefined> {
  const standing = findStanding(kind, slug)
  const revisions = await findRevisions(db, kind, slug)
  const text = revisions[0]?.text ?? (standing && { ...standing, importantUntil: null })
  if (!text) return undefined
  const row = await db
    .selectFrom('articles')
    .select('withdrawn_at')
    .where('kind', '=', kind)
    .where('slug', '=', slug)
    .executeTakeFirst()
  const state = articleState(
    revisions.toReversed(),
    { withdrawnAt: row?.withdrawn_at ?? null, since: standing && startOf(standing.since) },
    now,
  )
  return { kind, slug, text, seen: revisions[0]?.number ?? 0, revisions, ...state }
}
