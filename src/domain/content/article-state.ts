/** Where a text stands for its editors: what its readers see, and whether something else is prepared. B-08 */
export const ARTICLE_STATES = {
  draft: '下書き',
  scheduled: '公開待ち',
  public: '公開中',
  withdrawn: '取下げ',
} as const

export type ArticleState = keyof typeof ARTICLE_STATES

export interface StateOf {
  readonly state: ArticleState
  /** When it could be read first, or will be. */
  readonly publishedAt: Temporal.Instant | undefined
  /** What comes in place of what is read now: a draft, or a revision whose hour has not come. */
  readonly prepared: 'draft' | Temporal.Instant | undefined
}

interface Revision {
  readonly number: number
  readonly publishedAt: Temporal.Instant | null
}

interface Standing {
  readonly withdrawnAt: Temporal.Instant | null
  /** Since when the product brings it along. */
  readonly since: Temporal.Instant | undefined
}

/** Whether nobody reads it, as the revision in force was published before it was withdrawn. */
export const isWithdrawn = (
  {
    withdrawnAt,
    publishedAt,
  }: { readonly withdrawnAt: Temporal.Instant | null; readonly publishedAt: Temporal.Instant | null },
  now: Temporal.Instant,
): boolean =>
  withdrawnAt !== null &&
  Temporal.Instant.compare(withdrawnAt, now) <= 0 &&
  (publishedAt === null || Temporal.Instant.compare(publishedAt, withdrawnAt) <= 0)

/** The state of an article with these revisions, oldest first. */
export function articleState(
  revisions: readonly Revision[],
  { withdrawnAt, since }: Standing,
  now: Temporal.Instant,
): StateOf {
  const isPast = (at: Temporal.Instant | null) => at !== null && Temporal.Instant.compare(at, now) <= 0
  const inForce = revisions.findLast(({ publishedAt }) => isPast(publishedAt))
  const newer = revisions.filter(({ number }) => number > (inForce?.number ?? 0))
  const coming = newer.flatMap(({ publishedAt }) => publishedAt ?? []).sort(Temporal.Instant.compare)[0]
  const draft = newer.at(-1)?.publishedAt === null ? 'draft' : undefined
  const first = revisions.find(({ publishedAt }) => isPast(publishedAt))?.publishedAt ?? since
  if (isWithdrawn({ withdrawnAt, publishedAt: inForce?.publishedAt ?? null }, now))
    return { state: 'withdrawn', publishedAt: first, prepared: coming ?? draft }
  if (first) return { state: 'public', publishedAt: first, prepared: coming ?? draft }
  if (coming) return { state: 'scheduled', publishedAt: coming, prepared: draft }
  return { state: 'draft', publishedAt: undefined, prepared: undefined }
}
