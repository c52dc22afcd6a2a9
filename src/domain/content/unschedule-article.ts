import { record } from '#domain/audit/record.ts'
import { done, type Outcome, refused } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import type { ArticleKind } from './article.ts'

/** What was to be read from an hour that has not come is a draft again. Refusal: `none`. B-08 */
export async function unscheduleArticle(
  work: Work,
  { kind, slug }: { readonly kind: ArticleKind; readonly slug: string },
): Promise<Outcome<undefined, 'none'>> {
  const rows = await work.db
    .updateTable('article_revisions')
    .set({ published_at: null })
    .where('kind', '=', kind)
    .where('slug', '=', slug)
    .where('published_at', '>', work.now)
    .returning('number')
    .execute()
  if (rows.length === 0) return refused('none')
  record(work, 'unschedule-article', { subject: `${kind}:${slug}` })
  return done()
}
