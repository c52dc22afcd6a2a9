import { record } from '#domain/audit/record.ts'
import { newId } from '#platform/new-id.ts'
import type { Work } from '#platform/work.ts'

export interface NewNotice {
  /** 1 to 100 characters. */
  readonly title: string
  /** Plain text, up to 10,000 characters; an empty line begins a new paragraph. */
  readonly body: string
  /** Stands on top of the first page until then. */
  readonly importantUntil?: Temporal.Instant
  /** At once unless it says so. */
  readonly publishedAt?: Temporal.Instant
}

/** Publishes an お知らせ, now or at an hour that lies ahead. Returns its id. P-01 */
export async function publishNotice(work: Work, { title, body, importantUntil, publishedAt }: NewNotice) {
  const id = newId(work)
  await work.db
    .insertInto('notices')
    .values({ id, title, body, important_until: importantUntil ?? null, published_at: publishedAt ?? work.now })
    .execute()
  record(work, 'publish-notice', { subject: `notice:${id}` })
  return id
}
