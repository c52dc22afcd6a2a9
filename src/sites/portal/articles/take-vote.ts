import type { ArticleKind } from '#domain/content/article.ts'
import { voteOnArticle } from '#domain/content/vote-on-article.ts'
import { soleText } from '#platform/site/form-entries.ts'
import type { PortalContext } from '../page.ts'

const RETRY_AFTER_SECONDS = '60'

/** Counts what a reader thinks of an article that was found, and comes back to it. Of the answers no other is taken. */
export async function takeVote(
  c: PortalContext,
  { kind, slug, answers, path }: { kind: ArticleKind; slug: string; answers: readonly number[]; path: string },
): Promise<Response> {
  const value = answers.find((answer) => String(answer) === soleText(c.entries, 'value'))
  if (value === undefined) return c.redirect(`${path}?vote=none#vote`)
  const voter = c.user ? `user:${c.user.id}` : `visitor:${c.visitor}`
  const outcome = await c.transact((work) => voteOnArticle(work, { kind, slug, voter, value }))
  if (!outcome.done) return c.fail(429, { 'retry-after': RETRY_AFTER_SECONDS })
  return c.redirect(`${path}?vote=${value}#vote`)
}
