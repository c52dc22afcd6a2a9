import type { ArticleKind } from '#domain/content/article.ts'
import { countView } from '#domain/content/count-view.ts'
import type { PortalContext } from '../page.ts'

/** Counts a reader: who asks for the head only, or fetches ahead of need, is none. Fetch Metadata: Sec-Purpose */
export async function noteView(c: PortalContext, kind: ArticleKind, slug: string): Promise<void> {
  if (c.request.method !== 'GET' || c.request.headers.get('sec-purpose')?.includes('prefetch')) return
  await c.transact((work) => countView(work, kind, slug))
}
