import { CATEGORIES } from '#domain/content/article.ts'
import { findArticle, findArticles } from '#domain/content/find-articles.ts'
import { Actions, Button, ButtonLink } from '#ui/button.tsx'
import { Markdown, readMarkdown } from '#ui/markdown.tsx'
import { noteView } from '../articles/note-view.ts'
import { takeVote } from '../articles/take-vote.ts'
import { type PortalContext, page } from '../page.ts'
import { PortalPage } from '../portal-page.tsx'
import { QuestionList } from './questions.tsx'

const ABOVE = [
  { text: 'トップ', href: '/' },
  { text: 'よくある質問', href: '/faq' },
]

const HELPFUL = 1
const NOT_HELPFUL = 0
const RELATED_AT_MOST = 5

/** A question with its answer, and whether that helped. P-24 */
export const questionPage = page({
  path: '/faq/:question',
  access: 'anyone',
  async get(c) {
    const question = await findArticle(c.env.db, c.now, 'question', c.params.question ?? '')
    if (!question) return c.fail(404)
    await noteView(c, 'question', question.slug)
    const all = await findArticles(c.env.db, c.now, 'question')
    const related = all.filter(({ category, slug }) => category === question.category && slug !== question.slug)
    return c.html(
      <PortalPage c={c} title={question.title} above={ABOVE}>
        <h1>{question.title}</h1>
        <p class="article-facts">分類：{CATEGORIES.question[question.category]}</p>
        <Markdown text={readMarkdown(question.body)} />
        <Helpful c={c} path={`/faq/${question.slug}`} />
        {related.length > 0 && (
          <section class="text-section">
            <h2>同じ分類の質問</h2>
            <QuestionList questions={related.slice(0, RELATED_AT_MOST)} />
          </section>
        )}
        <Actions>
          <ButtonLink href="/faq">よくある質問の一覧</ButtonLink>
        </Actions>
      </PortalPage>,
    )
  },
  async post(c) {
    const question = await findArticle(c.env.db, c.now, 'question', c.params.question ?? '')
    if (!question) return c.fail(404)
    const path = `/faq/${question.slug}`
    return takeVote(c, { kind: 'question', slug: question.slug, answers: [HELPFUL, NOT_HELPFUL], path })
  },
})

/** Asked once; the answer can be changed. Whom it did not help is told where to go on. */
const Helpful = ({ c, path }: { readonly c: PortalContext; readonly path: string }) => {
  const voted = c.query.get('vote')
  return (
    <section class="vote" id="vote" aria-labelledby="vote-question">
      {voted === String(HELPFUL) && <p role="status">お答えをいただきました。ありがとうございます。</p>}
      {voted === String(NOT_HELPFUL) && (
        <p role="status">
          お答えをいただきました。お役に立てず申し訳ありません。<a href="/contact">お問い合わせ先</a>にご相談ください。
        </p>
      )}
      <h2 id="vote-question">この回答は役に立ちましたか</h2>
      <form method="post" action={path}>
        <input type="hidden" name="form_token" value={c.formToken} />
        <div class="actions">
          <Button kind="secondary" name="value" value={String(HELPFUL)}>
            はい
          </Button>
          <Button kind="secondary" name="value" value={String(NOT_HELPFUL)}>
            いいえ
          </Button>
        </div>
      </form>
    </section>
  )
}
