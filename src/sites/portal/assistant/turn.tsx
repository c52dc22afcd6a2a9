import type { Child } from 'hono/jsx'
import type { Article } from '#domain/content/article.ts'
import { Markdown, readMarkdown, splitLead } from '#ui/markdown.tsx'
import { type Answer, ASSISTANT_NAME, ASSISTANT_PATH, type Choice } from './answer.ts'

/** What was asked, and what シカク君 says to it. In a conversation these stand one below the other. P-26 */
export const Turn = ({ answer }: { readonly answer: Answer }) => (
  <div class="assistant-turn">
    {answer.kind !== 'greeting' && (
      <p class="assistant-asked">
        <span class="visually-hidden">あなた：</span>
        {answer.asked}
      </p>
    )}
    <div class="assistant-said">
      <span class="visually-hidden">{ASSISTANT_NAME}：</span>
      <Said answer={answer} />
    </div>
  </div>
)

const Said = ({ answer }: { readonly answer: Answer }): Child => {
  if (answer.kind === 'greeting')
    return (
      <>
        <p>こんにちは。{ASSISTANT_NAME}です。よくある質問と解説ページからお答えします。</p>
        <p>知りたいことの分類を選ぶか、下の欄に言葉で書いてください。</p>
        <Choices choices={answer.choices} label="質問の分類" />
      </>
    )
  if (answer.kind === 'unknown') return <Unknown asked={answer.asked} />
  if (answer.kind === 'category')
    return (
      <>
        <p>「{answer.asked}」についての質問です。近いものを選んでください。</p>
        <Choices choices={[...answer.choices, BEGINNING]} label="質問" />
      </>
    )
  return <ArticleSaid {...answer} />
}

const BEGINNING: Choice = { text: 'はじめに戻る', href: ASSISTANT_PATH }

interface ArticleSaidProps {
  readonly asked: string
  readonly article: Article
  readonly choices: readonly Choice[]
}

/** A question with its whole answer; of a 解説ページ how it begins, and the way there. */
const ArticleSaid = ({ asked, article, choices }: ArticleSaidProps) => {
  const text = readMarkdown(article.body)
  const isGuide = article.kind === 'guide'
  return (
    <>
      {asked !== article.title && <p class="assistant-title">{article.title}</p>}
      <Markdown text={isGuide ? splitLead(text)[0] : text} />
      {isGuide ? (
        <p>
          <a href={`/menu/${article.slug}`}>解説ページ「{article.title}」を開く</a>
        </p>
      ) : (
        <p>
          <a href={`/faq/${article.slug}`}>この質問のページを開く</a>
        </p>
      )}
      <p>ほかに知りたいことはありますか。</p>
      <Choices choices={[...choices, BEGINNING]} label="ほかの質問" />
      <HandOver asked={asked} />
    </>
  )
}

const Unknown = ({ asked }: { readonly asked: string }) => (
  <>
    <p>すみません、「{asked}」については分かりませんでした。言葉を短くするか、別の言い方でお試しください。</p>
    <Choices choices={[BEGINNING]} label="ほかの質問" />
    <HandOver asked={asked} />
  </>
)

/** Where a person answers; what was asked goes along. */
const HandOver = ({ asked }: { readonly asked: string }) => (
  <p class="assistant-hand-over">
    解決しないときは、担当者に
    <a href={`/contact/form?${new URLSearchParams({ body: asked })}`}>お問い合わせフォームで尋ねる</a>
    ことができます。
  </p>
)

const Choices = ({ choices, label }: { readonly choices: readonly Choice[]; readonly label: string }) => (
  <ul class="assistant-choices" aria-label={label}>
    {choices.map(({ text, href }) => (
      <li>
        <a href={href}>{text}</a>
      </li>
    ))}
  </ul>
)
