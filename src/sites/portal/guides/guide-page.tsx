import { PROGRAMMES } from '#domain/applications/application-kind.ts'
import type { Article } from '#domain/content/article.ts'
import { countVotesOn, type Votes } from '#domain/content/count-votes.ts'
import { findArticle } from '#domain/content/find-articles.ts'
import { addressOfGuide, type Guide, nameOfGuide } from '#domain/content/guides/guide.ts'
import { findKind } from '#kinds/kinds.ts'
import { Actions, ButtonLink } from '#ui/button.tsx'
import { Markdown, readMarkdown, splitLead, type TextHeading, tableOfContents } from '#ui/markdown.tsx'
import { noteView } from '../articles/note-view.ts'
import { takeVote } from '../articles/take-vote.ts'
import { type PortalContext, page } from '../page.ts'
import { PortalPage } from '../portal-page.tsx'
import { GuideFacts } from './guide-facts.tsx'
import { RateGuide } from './rate-guide.tsx'
import { STARS } from './stars.ts'

/** A 解説ページ: the text in force, and it ends where one goes on. P-10, P-24 */
export const guidePage = (guide: Guide) =>
  page({
    path: addressOfGuide(guide),
    access: 'anyone',
    async get(c) {
      const article = await findArticle(c.env.db, c.now, 'guide', guide.slug)
      if (!article) return c.fail(404)
      await noteView(c, 'guide', guide.slug)
      const votes = await countVotesOn(c.env.db, 'guide', guide.slug)
      return c.html(<GuideView c={c} guide={guide} article={article} votes={votes} />)
    },
    post: (c) => takeVote(c, { kind: 'guide', slug: guide.slug, answers: STARS, path: addressOfGuide(guide) }),
  })

const ABOVE = [
  { text: 'トップ', href: '/' },
  { text: '事業別トップメニュー', href: '/menu' },
] as const

interface GuideViewProps {
  readonly c: PortalContext
  readonly guide: Guide
  readonly article: Article
  readonly votes: Votes
}

const GuideView = ({ c, guide, article, votes }: GuideViewProps) => {
  const [lead, text] = splitLead(readMarkdown(article.body))
  return (
    <PortalPage c={c} title={nameOfGuide(guide)} above={ABOVE}>
      <h1>【解説ページ】{nameOfGuide(guide)}</h1>
      <GuideFacts c={c} article={article} votes={votes} />
      <Markdown text={lead} />
      <Contents headings={[...tableOfContents(text), APPLICATIONS]} />
      <Markdown text={text} />
      <section class="text-section">
        <h2 id={APPLICATIONS.id}>{APPLICATIONS.text}</h2>
        <Applications slugs={guide.applications} />
        {!c.user && <p>申請にはログインが必要です。はじめての方は、先にユーザー登録をお願いします。</p>}
      </section>
      <Actions>
        <ButtonLink kind="primary" href="/applications">
          各種申請一覧
        </ButtonLink>
        {!c.user && <ButtonLink href="/register">新規ユーザー登録</ButtonLink>}
      </Actions>
      <RateGuide c={c} path={addressOfGuide(guide)} />
    </PortalPage>
  )
}

const APPLICATIONS: TextHeading = { id: 'applications', text: '送る申請' }

const Contents = ({ headings }: { readonly headings: readonly TextHeading[] }) => (
  <nav class="contents" aria-labelledby="contents">
    <p class="contents-title" id="contents">
      目次
    </p>
    <ol>
      {headings.map(({ id, text }) => (
        <li>
          <a href={`#${id}`}>{text}</a>
        </li>
      ))}
    </ol>
  </nav>
)

/** Those the portal receives, by the names they have on 「各種申請一覧」. */
const Applications = ({ slugs }: { readonly slugs: readonly string[] }) => (
  <ul>
    {slugs
      .flatMap((slug) => findKind(slug) ?? [])
      .map(({ slug, name, programme, purpose }) => (
        <li>
          <a href={`/applications/${slug}`}>
            {PROGRAMMES[programme]} {name}
          </a>
          ：{purpose}
        </li>
      ))}
  </ul>
)
