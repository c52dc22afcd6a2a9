import { ARTICLE_STATES, type ArticleState, type StateOf } from '#domain/content/article-state.ts'
import { DateInTable } from '#ui/date.tsx'
import { Tag, type TagKind } from '#ui/tag.tsx'

const KINDS: Readonly<Record<ArticleState, TagKind>> = {
  draft: 'neutral',
  scheduled: 'waiting',
  public: 'done',
  withdrawn: 'stopped',
}

/** Where a text stands, and what is prepared to take its place. */
export const ArticleStateTag = ({ state, publishedAt, prepared }: StateOf) => (
  <>
    <Tag kind={KINDS[state]}>{ARTICLE_STATES[state]}</Tag>
    {state === 'scheduled' && publishedAt && (
      <>
        {' '}
        <DateInTable value={publishedAt} />
        から
      </>
    )}
    {prepared === 'draft' && '（下書きあり）'}
    {prepared && prepared !== 'draft' && (
      <>
        （
        <DateInTable value={prepared} />
        {state === 'withdrawn' ? 'に公開）' : 'に差替え）'}
      </>
    )}
  </>
)
