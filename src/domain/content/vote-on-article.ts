import { done, type Outcome, refused } from '#platform/outcome.ts'
import { admit, type RateLimit } from '#platform/rate-limit/admit.ts'
import { networkOf } from '#platform/rate-limit/network-of.ts'
import type { Work } from '#platform/work.ts'
import type { ArticleKind } from './article.ts'
import { beginArticle } from './begin-article.ts'

export interface ArticleVote {
  readonly kind: ArticleKind
  readonly slug: string
  /** `user:ID`, or `visitor:` and what its cookie says: one vote each, kept as a keyed hash. */
  readonly voter: string
  /** Of a question 1 (helpful) or 0; of a guide 1 to 5 stars. */
  readonly value: number
}

/**
 * A new visitor cookie is a new voter, so a network has so many votes and no more. Who is signed in is one voter
 * wherever they are: a whole hospital stands behind one address.
 */
const VOTES: RateLimit = { name: 'article-votes', burst: 30, interval: Temporal.Duration.from({ minutes: 1 }) }

/** Counts a reader's vote; who votes again changes it. The caller has found the article. Refusal: `too-many`. P-24 */
export async function voteOnArticle(
  work: Work,
  { kind, slug, voter, value }: ArticleVote,
): Promise<Outcome<undefined, 'too-many'>> {
  const whose = voter.startsWith('user:') ? voter : networkOf(work.actor.address ?? '')
  const admission = await admit(work.db, work.now, VOTES, whose)
  if (!admission.admitted) return refused('too-many')
  await beginArticle(work, kind, slug)
  await work.db
    .insertInto('article_votes')
    .values({ kind, slug, voter: work.secrets.mac('article-voter', voter), value, voted_at: work.now })
    .onConflict((conflict) => conflict.columns(['kind', 'slug', 'voter']).doUpdateSet({ value, voted_at: work.now }))
    .execute()
  return done()
}
