import type { ArticleKind } from '#domain/content/article.ts'

/** Where editors find a text. */
export const editorAddress = (kind: ArticleKind, slug: string): string => `/content/${kind}/${slug}`

const PUBLIC: Readonly<Partial<Record<ArticleKind, string>>> = { notice: '/notices', question: '/faq', guide: '/menu' }

/** Where its readers do, at the portal; a mail has no address. */
export const publicAddress = (portal: string | undefined, kind: ArticleKind, slug: string): string | undefined =>
  portal && PUBLIC[kind] && `${portal}${PUBLIC[kind]}/${slug}`
