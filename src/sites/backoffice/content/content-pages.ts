import { page } from '../page.ts'
import { articlePage } from './article.tsx'
import { articleChangePages } from './article-change.tsx'
import { articlesPage } from './articles.tsx'
import { editArticlePage, newArticlePage } from './edit.tsx'
import { publishPage } from './publish.tsx'
import { revisionPage } from './revision.tsx'

const contentPage = page({ path: '/content', access: 'may:edit-content', get: (c) => c.redirect('/content/notice') })

/** 「掲載」: お知らせ, よくある質問, 解説ページ and the words of mails. B-08 */
export const contentPages = [
  contentPage,
  newArticlePage,
  articlesPage,
  articlePage,
  editArticlePage,
  publishPage,
  revisionPage,
  ...articleChangePages,
]
