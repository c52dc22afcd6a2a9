import { ARTICLE_KINDS, type ArticleKind, CATEGORIES } from '#domain/content/article.ts'
import type { EditedArticle } from '#domain/content/find-edited-article.ts'
import { Actions, ButtonLink } from '#ui/button.tsx'
import { ConfirmLink } from '#ui/confirmation.tsx'
import { DateInTable, DateInText } from '#ui/date.tsx'
import { DescriptionList } from '#ui/description-list.tsx'
import { NotificationBanner } from '#ui/notification-banner.tsx'
import { ABOVE, BackofficePage } from '../backoffice-page.tsx'
import { type OperatorContext, page } from '../page.ts'
import { editorAddress, publicAddress } from './article-address.ts'
import { ArticleStateTag } from './article-state-tag.tsx'
import { AsRead } from './as-read.tsx'
import { findAskedArticle } from './find-asked-article.ts'
import { RevisionTable } from './revision-table.tsx'

const DONE: Readonly<Record<string, string>> = {
  saved: '下書きを保存しました。見え方を確かめて、よければ公開してください',
  published: '公開しました',
  scheduled: '公開を予約しました',
  unscheduled: '公開の予約を取り消しました。下書きとして残っています',
  withdrawn: '取り下げました。読む人には見えません',
  restored: 'もう一度公開しました',
}

/** One text: where it stands, how the newest revision reads, what was saved of it. B-08 */
export const articlePage = page({
  path: '/content/:kind/:slug',
  access: 'may:edit-content',
  async get(c) {
    const article = await findAskedArticle(c)
    return article ? c.html(<ArticleView c={c} article={article} />) : c.fail(404)
  },
})

interface ArticleViewProps {
  readonly c: OperatorContext
  readonly article: EditedArticle
  readonly problem?: string
}

export const ArticleView = ({ c, article, problem }: ArticleViewProps) => {
  const { kind, text, revisions } = article
  const happened = DONE[c.query.get('done') ?? '']
  return (
    <BackofficePage
      c={c}
      title={text.title}
      above={[...ABOVE, { text: ARTICLE_KINDS[kind], href: `/content/${kind}` }]}
      failed={problem !== undefined}
    >
      <h1>{text.title}</h1>
      {happened && c.request.method === 'GET' && <NotificationBanner kind="success" title={happened} arrived />}
      {problem && <NotificationBanner kind="error" title={problem} arrived />}
      <Facts c={c} article={article} />
      <Next article={article} />
      <h2>{article.prepared === 'draft' || article.state === 'draft' ? '下書きの見え方' : '見え方'}</h2>
      <AsRead letterhead={c.env.letterhead} article={article} text={text} />
      <h2>履歴</h2>
      <RevisionTable article={article} revisions={revisions} />
    </BackofficePage>
  )
}

const Facts = ({ c, article }: { readonly c: OperatorContext; readonly article: EditedArticle }) => {
  const { kind, slug, text, state, publishedAt, revisions } = article
  const [newest] = revisions
  const address = publicAddress(c.env.origins.portal, kind, slug)
  return (
    <DescriptionList
      items={[
        { term: '状態', value: <ArticleStateTag {...article} /> },
        ...(kind === 'guide' || kind === 'mail'
          ? []
          : [{ term: '分類', value: CATEGORIES[kind][text.category] ?? text.category }]),
        ...(kind === 'question' ? [{ term: '並び順', value: String(text.position) }] : []),
        ...(text.importantUntil
          ? [{ term: '重要なお知らせ', value: <>{<DateInTable value={text.importantUntil} />}まで</> }]
          : []),
        ...(publishedAt && state !== 'scheduled'
          ? [{ term: '最初の公開', value: <DateInText value={publishedAt} /> }]
          : []),
        {
          term: '最終更新',
          value: newest ? (
            <>
              <DateInText value={newest.writtenAt} />（{newest.writtenBy ?? 'システム'}）
            </>
          ) : (
            '標準の文面のまま'
          ),
        },
        ...(state === 'public' && address ? [{ term: '公開ページ', value: <a href={address}>{address}</a> }] : []),
      ]}
    />
  )
}

/** A tile leads to a 解説ページ, and a mail needs words. */
const canBeWithdrawn = (kind: ArticleKind): boolean => kind !== 'guide' && kind !== 'mail'

/** What can be done next, the likeliest first. */
const Next = ({ article }: { readonly article: EditedArticle }) => {
  const { kind, slug, state, prepared } = article
  const here = editorAddress(kind, slug)
  const isDraft = state === 'draft' || prepared === 'draft'
  const isScheduled = state === 'scheduled' || (prepared !== undefined && prepared !== 'draft')
  return (
    <Actions>
      {isDraft && (
        <ButtonLink kind="primary" href={`${here}/publish`}>
          公開に進む
        </ButtonLink>
      )}
      <ButtonLink kind={isDraft ? 'secondary' : 'primary'} href={`${here}/edit`}>
        直す
      </ButtonLink>
      {isScheduled && (
        <ConfirmLink href={`${here}/unschedule`} kind="secondary">
          公開の予約を取り消す
        </ConfirmLink>
      )}
      {state === 'withdrawn' && (
        <ConfirmLink href={`${here}/restore`} kind="secondary">
          もう一度公開する
        </ConfirmLink>
      )}
      {state === 'public' && canBeWithdrawn(kind) && <ConfirmLink href={`${here}/withdraw`}>取り下げる</ConfirmLink>}
    </Actions>
  )
}
