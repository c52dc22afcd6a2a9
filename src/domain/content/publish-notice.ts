import { newId } from '#platform/new-id.ts'
import type { Work } from '#platform/work.ts'
import { saveArticle } from './save-article.ts'

export interface NewNotice {
  /** 1 to 100 characters. */
  readonly title: string
  /** Markdown, up to 20,000 characters. */
  readonly body: string
  readonly category?: string
  /** Stands on top of the first page until then. */
  readonly importantUntil?: Temporal.Instant
  /** At once unless it says so. */
  readonly publishedAt?: Temporal.Instant
}

/** Publishes an お知らせ in the name of the system, now or at an hour that lies ahead. Returns its slug. P-01 */
export async function publishNotice(
  work: Work,
  { title, body, category = 'other', importantUntil, publishedAt = work.now }: NewNotice,
): Promise<string> {
  const slug = newId(work)
  const text = { title, body, category, position: 500, importantUntil: importantUntil ?? null }
  const outcome = await saveArticle(work, { kind: 'notice', slug, seen: 0, text, publishedAt, by: null })
  if (!outcome.done) throw new Error(`notice ${slug}: its new id was in use`)
  return slug
}
