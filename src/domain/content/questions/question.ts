import type { StandingArticle } from '../article.ts'

/** よくある質問 that the product brings along; its answer is Markdown. P-24 */
export type StandingQuestion = Omit<StandingArticle, 'since'>
