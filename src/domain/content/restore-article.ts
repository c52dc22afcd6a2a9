import { record } from '#domain/audit/record.ts'
import { done, type Outcome, refused } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import type { ArticleKind } from './article.ts'

/** What was withdrawn is read again as it was. Refusal: `not-withdrawn`. B-08 */
export async function restoreArticle(
  work: Work,
  { kind, slug }: { readonly kind: ArticleKind; readonly slug: string },
): Promise<Outcome<undefined, 'not-withdrawn'>> {
  const row = await work.db
    .updateTable('articles')
    .set({ withdrawn_at: null })
    .where('kind', '=', kind)
    .where('slug', '=', slug)
    .where('withdrawn_at', 'is not', null)
    .returning('slug')
    .executeTakeFirst()
  if (!row) return refused('not-withdrawn')
  record(work, 'restore-article', { subject: `${kind}:${slug}` })
  return done()
}
