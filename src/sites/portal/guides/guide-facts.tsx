import type { Article } from '#domain/content/article.ts'
import type { Votes } from '#domain/content/count-votes.ts'
import { ago } from '#platform/clock/ago.ts'
import { dayOf } from '#platform/clock/clock.ts'
import { DateInText } from '#ui/date.tsx'
import type { PortalContext } from '../page.ts'
import { inStars } from './stars.ts'

interface GuideFactsProps {
  readonly c: PortalContext
  readonly article: Article
  readonly votes: Votes
}

/** Who wrote it, how old it is, how often it was read, what its readers think of it. P-24, 003 p.33 */
export const GuideFacts = ({ c, article, votes }: GuideFactsProps) => {
  const updated = dayOf(article.updatedAt)
  const today = dayOf(c.now)
  return (
    <ul class="article-facts">
      <li>更新者：{c.env.operatingBody.name}</li>
      <li>
        更新日：
        <DateInText value={updated} />
        {Temporal.PlainDate.compare(updated, today) <= 0 && `・${ago(updated, today)}`}
      </li>
      <li>表示回数：{article.views.toLocaleString('ja-JP')}回</li>
      <li>評価：{votes.count > 0 ? <Stars {...votes} /> : 'まだありません'}</li>
    </ul>
  )
}

const Stars = ({ mean, count }: Votes) => (
  <>
    <span aria-hidden="true">{inStars(mean)} </span>
    <span class="visually-hidden">5段階で</span>
    {mean.toFixed(1)}（{count.toLocaleString('ja-JP')}件）
  </>
)
