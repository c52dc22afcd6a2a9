import { record } from '#domain/audit/record.ts'
import { done, type Outcome, refused } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import type { ArticleKind, ArticleText } from './article.ts'
import { beginArticle } from './begin-article.ts'

export interface SavedArticle {
  readonly kind: ArticleKind
  readonly slug: string
  /** The revision that was on the screen; 0 where there was none. */
  readonly seen: number
  readonly text: ArticleText
  /** Read from then on; null keeps it as a draft. */
  readonly publishedAt: Temporal.Instant | null
  /** The editor; null: the system. */
  readonly by: string | null
}

/**
 * Keeps a new revision: a draft, or one that is read from its hour on. What is read now stays until then. Of two who
 * saved over the same revision exactly one did. Returns the revision's number. Refusal: `overtaken`. B-08
 */
export async function saveArticle(
  work: Work,
  { kind, slug, seen, text, publishedAt, by }: SavedArticle,
): Promise<Outcome<number, 'overtaken'>> {
  await beginArticle(work, kind, slug)
  const { last } = await work.db
    .selectFrom('article_revisions')
    .select((row) => row.fn.coalesce(row.fn.max('number'), row.val(0)).as('last'))
    .where('kind', '=', kind)
    .where('slug', '=', slug)
    .executeTakeFirstOrThrow()
  if (last !== seen) return refused('overtaken')
  const kept = await work.db
    .insertInto('article_revisions')
    .values({
      kind,
      slug,
      number: seen + 1,
      title: text.title,
      body: text.body,
      category: text.category,
      position: text.position,
      important_until: text.importantUntil,
      published_at: publishedAt,
      written_at: work.now,
      written_by: by,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('number')
    .executeTakeFirst()
  if (!kept) return refused('overtaken')
  record(work, publishedAt ? 'publish-article' : 'draft-article', {
    subject: `${kind}:${slug}`,
    detail: { revision: kept.number, ...(publishedAt && { from: publishedAt.toString() }) },
  })
  return done(kept.number)
}
