import { type Article, CATEGORIES } from '#domain/content/article.ts'
import { findArticles } from '#domain/content/find-articles.ts'
import { Button, ButtonLink } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { page } from '../page.ts'
import { PortalPage } from '../portal-page.tsx'
import { findableArticle } from '../search/find-findables.ts'
import { findTexts } from '../search/find-texts.ts'
import { readQuery } from '../search/read-query.ts'
import { Results } from '../search/results.tsx'

/** 「よくある質問」: by category, or those in which what is asked stands. P-24 */
export const questionsPage = page({
  path: '/faq',
  access: 'anyone',
  async get(c) {
    const questions = await findArticles(c.env.db, c.now, 'question')
    const query = readQuery(c.query)
    return c.html(
      <PortalPage c={c} title="よくある質問" above={[{ text: 'トップ', href: '/' }]}>
        <h1>よくある質問</h1>
        <p class="lead">言葉で探すか、分類からお選びください。質問を押すと答えを表示します。</p>
        <QuestionSearch query={query} />
        {query ? <Answers questions={questions} query={query} /> : <ByCategory questions={questions} />}
        <section class="text-section">
          <h2>見つからないとき</h2>
          <p>
            <a href="/contact">お問い合わせ先</a>にご相談ください。
          </p>
        </section>
      </PortalPage>,
    )
  },
})

const QuestionSearch = ({ query }: { readonly query: string }) => (
  <form class="filter" action="/faq" aria-label="よくある質問の検索">
    <div class="field">
      <label class="field-label" for="question-search">
        質問をさがす
      </label>
      <p class="field-hint" id="question-search-hint">
        例：パスワードを忘れた
      </p>
      <div class="input-row">
        <input
          class="input"
          id="question-search"
          name="q"
          type="search"
          value={query}
          autocomplete="off"
          aria-describedby="question-search-hint"
        />
        <Button kind="secondary">さがす</Button>
      </div>
    </div>
  </form>
)

const Answers = ({ questions, query }: { readonly questions: readonly Article[]; readonly query: string }) => {
  const { found, partial } = findTexts(
    questions.map((question) => findableArticle(question, '/faq')),
    query,
  )
  if (found.length === 0)
    return (
      <EmptyState
        title={`「${query}」についての質問は見つかりませんでした`}
        action={<ButtonLink href="/faq">すべての質問を見る</ButtonLink>}
      >
        言葉を短くするか、別の言い方でお試しください。
      </EmptyState>
    )
  return (
    <section>
      <h2>
        「{query}」{partial ? 'に近い質問' : 'を含む質問'}：{found.length}件
      </h2>
      <Results found={found} heading="h3" />
      <p>
        <a href="/faq">すべての質問を見る</a>
      </p>
    </section>
  )
}

const ByCategory = ({ questions }: { readonly questions: readonly Article[] }) => (
  <>
    {Object.entries(CATEGORIES.question).map(([category, name]) => {
      const inside = questions.filter((question) => question.category === category)
      return (
        inside.length > 0 && (
          <section class="text-section">
            <h2>{name}</h2>
            <QuestionList questions={inside} />
          </section>
        )
      )
    })}
  </>
)

export const QuestionList = ({ questions }: { readonly questions: readonly Article[] }) => (
  <ul class="question-list">
    {questions.map(({ slug, title }) => (
      <li>
        <a href={`/faq/${slug}`}>{title}</a>
      </li>
    ))}
  </ul>
)
