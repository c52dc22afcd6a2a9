import { record } from '#domain/audit/record.ts'
import { done, type Outcome, refused } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import type { ArticleKind } from './article.ts'

export interface PublishedArticle {
  readonly kind: ArticleKind
  readonly slug: string
  /** The draft that was on the screen. */
  readonly number: number
  /** Read from then on; left out: at once. */
  readonly at?: Temporal.Instant | undefined
}

/** What was withdrawn is read again once something is published in its place; by the hour, find-articles does it. */
const bringBack = ({ db }: Work, kind: ArticleKind, slug: string) =>
  db.updateTable('articles').set({ withdrawn_at: null }).where('kind', '=', kind).where('slug', '=', slug).execute()

/**
 * Publishes a draft, if nobody wrote a newer one or published it meanwhile. Refusals: `overtaken`; `past`, as nothing
 * can be read since yesterday that is published today. B-08
 */
export async function publishArticle(
  work: Work,
  { kind, slug, number, at = work.now }: PublishedArticle,
): Promise<Outcome<undefined, 'overtaken' | 'past'>> {
  if (Temporal.Instant.compare(at, work.now) < 0) return refused('past')
  const row = await work.db
    .updateTable('article_revisions as r')
    .set({ published_at: at })
    .where('r.kind', '=', kind)
    .where('r.slug', '=', slug)
    .where('r.number', '=', number)
    .where('r.published_at', 'is', null)
    .where((revision) =>
      revision.not(
        revision.exists(
          revision
            .selectFrom('article_revisions as newer')
            .select('newer.number')
            .whereRef('newer.kind', '=', 'r.kind')
            .whereRef('newer.slug', '=', 'r.slug')
            .whereRef('newer.number', '>', 'r.number'),
        ),
      ),
    )
    .returning('r.number')
    .executeTakeFirst()
  if (!row) return refused('overtaken')
  if (Temporal.Instant.compare(at, work.now) === 0) await bringBack(work, kind, slug)
  record(work, 'publish-article', { subject: `${kind}:${slug}`, detail: { revision: number, from: at.toString() } })
  return done()
}
