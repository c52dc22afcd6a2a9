import { isArticleKind } from '#domain/content/article.ts'
import { type EditedArticle, findEditedArticle } from '#domain/content/find-edited-article.ts'
import { isId } from '#platform/is-id.ts'
import type { OperatorContext } from '../page.ts'

/** The text that the address asks for, as its editors see it. */
export async function findAskedArticle(c: OperatorContext): Promise<EditedArticle | undefined> {
  const { kind = '', slug = '' } = c.params
  return isArticleKind(kind) ? findEditedArticle(c.env.db, c.now, kind, slug) : undefined
}

const FIRST_CATEGORY = { notice: 'other', question: 'registration' } as const

/** The same; or, under an id that no text has, the one that is about to be written there. */
export async function findAskedOrNewArticle(c: OperatorContext): Promise<EditedArticle | undefined> {
  const asked = await findAskedArticle(c)
  if (asked) return asked
  const { kind = '', slug = '' } = c.params
  if ((kind !== 'notice' && kind !== 'question') || !isId(slug)) return undefined
  const text = { title: '', body: '', category: FIRST_CATEGORY[kind], position: 500, importantUntil: null }
  return { kind, slug, text, seen: 0, revisions: [], state: 'draft', publishedAt: undefined, prepared: undefined }
}
