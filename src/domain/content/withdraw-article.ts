import { record } from '#domain/audit/record.ts'
import { done, type Outcome, refused } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import type { ArticleKind } from './article.ts'
import { beginArticle } from './begin-article.ts'
import { unscheduleArticle } from './unschedule-article.ts'

interface WithdrawnArticle {
  readonly kind: ArticleKind
  readonly slug: string
}

/**
 * Nobody reads it from now on; every revision is kept, and what was planned for later is a draft again. Refusals:
 * `always-there`, as a tile leads to a 解説ページ and a mail needs words; `already`. B-08
 */
export async function withdrawArticle(
  work: Work,
  { kind, slug }: WithdrawnArticle,
): Promise<Outcome<undefined, 'always-there' | 'already'>> {
  if (kind === 'guide' || kind === 'mail') return refused('always-there')
  await beginArticle(work, kind, slug)
  const row = await work.db
    .updateTable('articles')
    .set({ withdrawn_at: work.now })
    .where('kind', '=', kind)
    .where('slug', '=', slug)
    .where((article) =>
      article.or([
        article('withdrawn_at', 'is', null),
        article('withdrawn_at', '>', work.now),
        article.exists(
          article
            .selectFrom('article_revisions as r')
            .select('r.number')
            .whereRef('r.kind', '=', 'articles.kind')
            .whereRef('r.slug', '=', 'articles.slug')
            .whereRef('r.published_at', '>', 'articles.withdrawn_at')
            .where('r.published_at', '<=', work.now),
        ),
      ]),
    )
    .returning('slug')
    .executeTakeFirst()
  if (!row) return refused('already')
  await unscheduleArticle(work, { kind, slug })
  record(work, 'withdraw-article', { subject: `${kind}:${slug}` })
  return done()
}
