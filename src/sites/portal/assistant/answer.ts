import type { Article } from '#domain/content/article.ts'

/** Something to press next. */
export interface Choice {
  readonly text: string
  readonly href: string
}

/** What シカク君 says: a beginning, the questions of a category, a text, or that it does not know. P-26 */
export type Answer =
  | { readonly kind: 'greeting'; readonly choices: readonly Choice[] }
  | { readonly kind: 'category'; readonly asked: string; readonly choices: readonly Choice[] }
  | { readonly kind: 'article'; readonly asked: string; readonly article: Article; readonly choices: readonly Choice[] }
  | { readonly kind: 'unknown'; readonly asked: string }

export const ASSISTANT_PATH = '/assistant'
export const ASSISTANT_NAME = 'シカク君'

/** A text as a choice: a question or a guide is answered here. */
export const choiceOf = ({ kind, slug, title }: Article): Choice => ({
  text: title,
  href: `${ASSISTANT_PATH}?${kind}=${slug}`,
})
