import type { Kysely } from 'kysely'
import type { DB } from '#db/schema.gen.ts'
import type { ArticleKind } from './article.ts'

/** Every row of a kind, with the revision that is read at this instant: of those whose hour has come, the newest. */
export const withRevisionInForce = (db: Kysely<DB>, now: Temporal.Instant, kind: ArticleKind) =>
  db
    .selectFrom('articles as a')
    .leftJoinLateral(
      (inner) =>
        inner
          .selectFrom('article_revisions')
          .select(['title', 'body', 'category', 'position', 'important_until', 'published_at', 'number'])
          .whereRef('kind', '=', 'a.kind')
          .whereRef('slug', '=', 'a.slug')
          .where('published_at', '<=', now)
          .orderBy('number', 'desc')
          .limit(1)
          .as('r'),
      (join) => join.onTrue(),
    )
    .select(['a.slug', 'a.withdrawn_at', 'a.views'])
    .select(['r.title', 'r.body', 'r.category', 'r.position', 'r.important_until', 'r.published_at', 'r.number'])
    .select((row) =>
      row
        .selectFrom('article_revisions as first')
        .select((revision) => revision.fn.min('first.published_at').as('at'))
        .whereRef('first.kind', '=', 'a.kind')
        .whereRef('first.slug', '=', 'a.slug')
        .as('first_published_at'),
    )
    .where('a.kind', '=', kind)
