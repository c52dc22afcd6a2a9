import { ARTICLE_KINDS } from '#domain/content/article.ts'
import type { EditedArticle } from '#domain/content/find-edited-article.ts'
import { saveArticle } from '#domain/content/save-article.ts'
import { newId } from '#platform/new-id.ts'
import { soleVersion } from '#platform/site/form-entries.ts'
import type { Entered, Errors } from '#ui/form/field.ts'
import { fillForm } from '#ui/form/fill-form.ts'
import { readForm } from '#ui/form/read-form.ts'
import { type OperatorContext, page } from '../page.ts'
import { editorAddress } from './article-address.ts'
import { articleForm } from './article-form.ts'
import { EditArticleView } from './edit-view.tsx'
import { findAskedOrNewArticle } from './find-asked-article.ts'

/** 20,000 characters, each as `%E3%81%82` in the form. */
const BODY_LIMIT = 512 * 1024

/** A new text has its address before it is written: pressed twice, the button writes one. B-08 */
export const newArticlePage = page({
  path: '/content/:kind{notice|question}/new',
  access: 'may:edit-content',
  get: async (c) => {
    const slug = await c.transact(async (work) => newId(work))
    return c.redirect(`${editorAddress(c.params.kind === 'notice' ? 'notice' : 'question', slug)}/edit`)
  },
})

/** Writes the next draft over the newest revision, or over an older one that is asked for: `?from=3`. B-08 */
export const editArticlePage = page({
  path: '/content/:kind/:slug/edit',
  access: 'may:edit-content',
  bodyLimit: BODY_LIMIT,
  async get(c) {
    const article = await findAskedOrNewArticle(c)
    if (!article) return c.fail(404)
    const from = article.revisions.find(({ number }) => String(number) === c.query.get('from'))
    const entered = articleForm(c.env.letterhead, article).fill(from?.text ?? article.text)
    return show(c, article, { entered, from: from?.number })
  },
  async post(c) {
    const article = await findAskedOrNewArticle(c)
    if (!article) return c.fail(404)
    const { kind, slug } = article
    const { form, textOf } = articleForm(c.env.letterhead, article)
    const reading = readForm(form, c.entries)
    if (!reading.ok) return show(c, article, { ...reading, seen: soleVersion(c.entries) }, 422)
    const draft = {
      kind,
      slug,
      seen: soleVersion(c.entries),
      text: textOf(reading.values),
      publishedAt: null,
      by: c.user.id,
    }
    const outcome = await c.transact((work) => saveArticle(work, draft))
    if (outcome.done) return c.redirect(`${editorAddress(kind, slug)}?done=saved`)
    const fresh = (await findAskedOrNewArticle(c)) ?? article
    return show(c, fresh, { entered: fillForm(form, reading.values), overtaken: true }, 409)
  },
})

interface Told {
  readonly entered: Entered
  readonly errors?: Errors
  readonly seen?: number
  /** The older revision whose text it begins with. */
  readonly from?: number | undefined
  readonly overtaken?: boolean
}

const show = (c: OperatorContext, article: EditedArticle, told: Told, status = 200): Promise<Response> =>
  c.html(
    <EditArticleView
      c={c}
      article={article}
      title={
        article.seen === 0 && article.text.title === ''
          ? `${ARTICLE_KINDS[article.kind]}を書く`
          : `${ARTICLE_KINDS[article.kind]}を直す`
      }
      {...told}
    />,
    status,
  )
