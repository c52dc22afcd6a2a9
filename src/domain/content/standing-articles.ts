import { MAIL_NAMES } from '#notices/mail/mail-samples.ts'
import type { ArticleKind, StandingArticle } from './article.ts'
import { GUIDES } from './guides/all.ts'
import { type Guide, nameOfGuide } from './guides/guide.ts'
import { STANDING_QUESTIONS } from './questions/all.ts'

const SINCE = Temporal.PlainDate.from('2026-11-30')

/** A 解説ページ as an editor finds it: for whom, what to have at hand, what to do in which order. P-10 */
const bodyOf = ({ lead, forWhom, needed, steps }: Guide): string =>
  [
    lead,
    '## 対象となる方',
    forWhom.map((text) => `- ${text}`).join('\n'),
    '## 用意するもの',
    needed.map((text) => `- ${text}`).join('\n'),
    '## 手続きの順番',
    steps.map((text, index) => `${index + 1}. ${text}`).join('\n'),
  ].join('\n\n')

const standingGuides: readonly StandingArticle[] = GUIDES.map((guide, index) => ({
  slug: guide.slug,
  title: nameOfGuide(guide),
  body: bodyOf(guide),
  category: 'guide',
  position: index + 1,
  since: SINCE,
}))

/** Nothing is worded otherwise: what stands there is for those who look into the history. */
export const UNCHANGED = '（標準の文面のまま）'

const standingMails: readonly StandingArticle[] = MAIL_NAMES.map(([slug, title], index) => ({
  slug,
  title,
  body: UNCHANGED,
  category: 'mail',
  position: index + 1,
  since: SINCE,
}))

/** What the product brings along, so that a new installation answers its first visitor. P-24 */
export const STANDING: Readonly<Record<ArticleKind, readonly StandingArticle[]>> = {
  notice: [],
  question: STANDING_QUESTIONS.map((question) => ({ ...question, since: SINCE })),
  guide: standingGuides,
  mail: standingMails,
}

export const findStanding = (kind: ArticleKind, slug: string): StandingArticle | undefined =>
  STANDING[kind].find((standing) => standing.slug === slug)
