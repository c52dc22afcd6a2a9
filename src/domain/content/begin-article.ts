import type { Work } from '#platform/work.ts'
import type { ArticleKind } from './article.ts'

/** Gives a text its row, if it has none yet: one that the product brings along has none until then. */
export async function beginArticle(work: Work, kind: ArticleKind, slug: string): Promise<void> {
  await work.db
    .insertInto('articles')
    .values({ kind, slug, begun_at: work.now })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
