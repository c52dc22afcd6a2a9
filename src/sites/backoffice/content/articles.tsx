import { ARTICLE_KINDS, type ArticleKind, CATEGORIES, isArticleKind } from '#domain/content/article.ts'
import { findEditedArticles } from '#domain/content/find-edited-articles.ts'
import { Actions, Button, ButtonLink } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Fields } from '#ui/form/fields.tsx'
import { numberedPages, readPage } from '#ui/numbered-pages.ts'
import { Paging } from '#ui/paging.tsx'
import { ABOVE, BackofficePage } from '../backoffice-page.tsx'
import { page } from '../page.ts'
import { type ArticleFilter, filterForm, fitsFilter, readArticleFilter } from './article-filter.ts'
import { ArticleTable } from './article-table.tsx'
import { ContentTabs } from './content-tabs.tsx'

const PER_PAGE = 50

/** What a new one of the kind is called on its button; 解説ページ are those of the menu. */
const NEW: Readonly<Partial<Record<ArticleKind, string>>> = { notice: 'お知らせを書く', question: '質問を書く' }

/** 「掲載」: the texts of one kind, what is read of them and what is prepared. B-08 */
export const articlesPage = page({
  path: '/content/:kind',
  access: 'may:edit-content',
  async get(c) {
    const kind = c.params.kind ?? ''
    if (!isArticleKind(kind)) return c.fail(404)
    const filter = readArticleFilter(c.query, kind)
    const all = (await findEditedArticles(c.env.db, c.now, kind)).filter((line) => fitsFilter(line, filter))
    const path = `/content/${kind}`
    const asked = { page: readPage(c.query), perPage: PER_PAGE, total: all.length, path, query: c.query }
    const paging = numberedPages(asked)
    const first = ((paging.page ?? 1) - 1) * PER_PAGE
    return c.html(
      <BackofficePage c={c} title={ARTICLE_KINDS[kind]} above={ABOVE}>
        <h1>掲載：{ARTICLE_KINDS[kind]}</h1>
        <ContentTabs here={kind} />
        {NEW[kind] && (
          <Actions>
            <ButtonLink kind="primary" href={`${path}/new`}>
              {NEW[kind]}
            </ButtonLink>
          </Actions>
        )}
        <Filter kind={kind} filter={filter} />
        <ArticleTable
          kind={kind}
          rows={all.slice(first, first + PER_PAGE)}
          empty={<Nothing kind={kind} filter={filter} />}
        />
        {all.length > PER_PAGE && <Paging label={ARTICLE_KINDS[kind]} {...paging} />}
      </BackofficePage>,
    )
  },
})

const Filter = ({ kind, filter }: { readonly kind: ArticleKind; readonly filter: ArticleFilter }) => {
  const entered = Object.fromEntries(Object.entries(filter).map(([name, value]) => [name, [value ?? '']]))
  return (
    <form class="search-form" action={`/content/${kind}`}>
      <Fields form={filterForm(CATEGORIES[kind])} entered={entered} />
      <Button kind="secondary">絞り込む</Button>
    </form>
  )
}

const Nothing = ({ kind, filter }: { readonly kind: ArticleKind; readonly filter: ArticleFilter }) =>
  Object.values(filter).some(Boolean) ? (
    <EmptyState
      title="当てはまるものはありません"
      action={<ButtonLink href={`/content/${kind}`}>すべてを見る</ButtonLink>}
    >
      条件を減らしてお試しください。
    </EmptyState>
  ) : (
    <EmptyState title={`${ARTICLE_KINDS[kind]}はまだありません`}>
      書いたものが、下書きも含めてここに並びます。
    </EmptyState>
  )
