import type { Kysely } from 'kysely'
import type { DB } from '#db/schema.gen.ts'
import type { ArticleKind } from './article.ts'

export interface Votes {
  readonly count: number
  /** Of their values; 0 where there are none. */
  readonly mean: number
}

const NONE: Votes = { count: 0, mean: 0 }

/** What readers think of each article of a kind, by slug. P-24 */
export async function countVotes(db: Kysely<DB>, kind: ArticleKind): Promise<ReadonlyMap<string, Votes>> {
  const rows = await votes(db, kind).execute()
  return new Map(rows.map(({ slug, ...row }) => [slug, votesOf(row)]))
}

/** What they think of one. */
export async function countVotesOn(db: Kysely<DB>, kind: ArticleKind, slug: string): Promise<Votes> {
  const row = await votes(db, kind).where('slug', '=', slug).executeTakeFirst()
  return row ? votesOf(row) : NONE
}

const votes = (db: Kysely<DB>, kind: ArticleKind) =>
  db
    .selectFrom('article_votes')
    .select(['slug'])
    .select((row) => [row.fn.countAll<number>().as('count'), row.fn.avg<string>('value').as('mean')])
    .where('kind', '=', kind)
    .groupBy('slug')

const votesOf = ({ count, mean }: { readonly count: number; readonly mean: string }): Votes => ({
  count: Number(count),
  mean: Number(mean),
})
