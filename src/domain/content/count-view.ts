import type { Work } from '#platform/work.ts'
import type { ArticleKind } from './article.ts'

/** One more reader opened it. The caller has found the article. P-24 */
export async function countView(work: Work, kind: ArticleKind, slug: string): Promise<void> {
  await work.db
    .insertInto('articles')
    .values({ kind, slug, begun_at: work.now, views: 1 })
    .onConflict((conflict) =>
      conflict.columns(['kind', 'slug']).doUpdateSet((row) => ({ views: row('articles.views', '+', 1) })),
    )
    .execute()
}
