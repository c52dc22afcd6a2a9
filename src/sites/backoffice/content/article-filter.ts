import { type ArticleKind, CATEGORIES } from '#domain/content/article.ts'
import { ARTICLE_STATES } from '#domain/content/article-state.ts'
import type { EditedLine } from '#domain/content/find-edited-articles.ts'
import { defineForm } from '#ui/form/define-form.ts'
import { selectField } from '#ui/form/select-field.tsx'
import { textField } from '#ui/form/text-field.tsx'

export interface ArticleFilter {
  readonly words?: string | undefined
  readonly category?: string | undefined
  readonly state?: string | undefined
}

const options = (names: Readonly<Record<string, string>>) =>
  Object.entries(names).map(([value, label]) => ({ value, label }))

export const filterForm = (categories: Readonly<Record<string, string>>) =>
  defineForm(
    {
      words: textField({ label: '件名に含む言葉', width: 'long' }),
      ...(Object.keys(categories).length > 1 && {
        category: selectField({ label: '分類', none: 'すべて', options: options(categories) }),
      }),
      state: selectField({ label: '状態', none: 'すべて', options: options(ARTICLE_STATES) }),
    },
    { id: 'filter' },
  )

const WORDS_AT_MOST = 100

/** What the address asks for; what it cannot mean is left out. */
export function readArticleFilter(query: URLSearchParams, kind: ArticleKind): ArticleFilter {
  const [category = '', state = ''] = [query.get('category') ?? '', query.get('state') ?? '']
  return {
    words: query.get('words')?.slice(0, WORDS_AT_MOST).toWellFormed().trim() || undefined,
    category: Object.hasOwn(CATEGORIES[kind], category) ? category : undefined,
    state: Object.hasOwn(ARTICLE_STATES, state) ? state : undefined,
  }
}

export const fitsFilter = (line: EditedLine, { words, category, state }: ArticleFilter): boolean =>
  (!words || line.title.includes(words)) &&
  (!category || line.category === category) &&
  (!state || line.state === state)
