import { type Article, CATEGORIES } from '#domain/content/article.ts'
import { findArticles } from '#domain/content/find-articles.ts'
import type { PortalContext } from '../page.ts'
import { findableArticle } from '../search/find-findables.ts'
import { findTexts } from '../search/find-texts.ts'
import { readQuery } from '../search/read-query.ts'
import { type Answer, ASSISTANT_PATH, choiceOf } from './answer.ts'

const OTHERS_AT_MOST = 4

/** The answer to what was chosen or typed; at once, from よくある質問 and 解説ページ alone. P-26 */
export async function findAnswer({ env, now, query }: PortalContext): Promise<Answer> {
  const questions = await findArticles(env.db, now, 'question')
  const guides = await findArticles(env.db, now, 'guide')
  const chosen =
    questions.find(({ slug }) => slug === query.get('question')) ??
    guides.find(({ slug }) => slug === query.get('guide'))
  if (chosen) return { kind: 'article', asked: chosen.title, article: chosen, choices: relatedTo(chosen, questions) }
  const category = query.get('category') ?? ''
  const name = Object.hasOwn(CATEGORIES.question, category) ? CATEGORIES.question[category] : undefined
  if (name) return { kind: 'category', asked: name, choices: inCategory(questions, category).map(choiceOf) }
  const asked = readQuery(query)
  return asked ? answerTo(asked, [...questions, ...guides]) : { kind: 'greeting', choices: categoriesOf(questions) }
}

function answerTo(asked: string, articles: readonly Article[]): Answer {
  const byAddress = new Map(articles.map((article) => [choiceOf(article).href, article]))
  const { found } = findTexts(
    articles.map((article) => ({ ...findableArticle(article, ''), href: choiceOf(article).href })),
    asked,
  )
  const [article, ...others] = found.flatMap(({ href }) => byAddress.get(href) ?? [])
  if (!article) return { kind: 'unknown', asked }
  const related = relatedTo(
    article,
    articles.filter(({ kind }) => kind === 'question'),
  )
  const choices = new Map([...others.map(choiceOf), ...related].map((choice) => [choice.href, choice]))
  return { kind: 'article', asked, article, choices: [...choices.values()].slice(0, OTHERS_AT_MOST) }
}

const inCategory = (questions: readonly Article[], category: string) =>
  questions.filter((question) => question.category === category)

/** Those of the same category that stand after it, and from the beginning again. */
function relatedTo(chosen: Article, questions: readonly Article[]) {
  if (chosen.kind !== 'question') return []
  const all = inCategory(questions, chosen.category)
  const at = all.findIndex(({ slug }) => slug === chosen.slug)
  return [...all.slice(at + 1), ...all.slice(0, at)].slice(0, OTHERS_AT_MOST).map(choiceOf)
}

/** The categories that have questions. */
const categoriesOf = (questions: readonly Article[]) =>
  Object.entries(CATEGORIES.question)
    .filter(([category]) => inCategory(questions, category).length > 0)
    .map(([category, text]) => ({ text, href: `${ASSISTANT_PATH}?category=${category}` }))
