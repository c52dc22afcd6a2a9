import type { Article } from '#domain/content/article.ts'
import { findArticles } from '#domain/content/find-articles.ts'
import { findNotices } from '#domain/content/find-notices.ts'
import type { PublicText } from '#platform/text/public-text.ts'
import { plainText, readMarkdown } from '#ui/markdown.tsx'
import type { PortalContext } from '../page.ts'
import { PUBLIC_TEXTS } from '../public-texts/all.ts'
import type { Findable } from './find-texts.ts'

/** Pages that do something, with the words that people look for them by. */
const DOORS: readonly Findable[] = [
  {
    title: '新規ユーザー登録',
    href: '/register',
    text: '医療機関等の新規ユーザー登録。はじめて利用する方のアカウント作成。',
  },
  { title: 'ログイン', href: '/sign-in', text: 'ユーザーIDとパスワードでのログイン。' },
  {
    title: 'パスワードの再設定',
    href: '/password-reset',
    text: 'パスワードを忘れたとき、ログインできないときの再設定。メールでリンクをお送りします。',
  },
  {
    title: '【解説ページ】電子証明書',
    href: '/certificates',
    text: '電子証明書の発行申請の流れ、発行料、お支払いの方法、有効期限と更新。資格確認に使う端末の証明書。',
  },
  {
    title: 'お問い合わせフォーム',
    href: '/contact/form',
    text: '担当者への質問、問合せ、相談。メールで回答します。24時間いつでもお送りいただけます。',
  },
  { title: 'お知らせ', href: '/notices', text: 'お知らせの一覧。' },
  { title: 'よくある質問', href: '/faq', text: 'よくいただく質問と、その答えの一覧。困ったとき。' },
  {
    title: '事業別トップメニュー',
    href: '/menu',
    text: '医療機関・薬局等、訪問看護ステーション、職域診療所、施術所等の方への解説と、各種申請一覧への入口。',
  },
]

/** What anybody may find at this instant. */
export async function findFindables({ env, now }: PortalContext): Promise<Findable[]> {
  const [questions, guides, notices] = [
    await findArticles(env.db, now, 'question'),
    await findArticles(env.db, now, 'guide'),
    await findNotices(env.db, now),
  ]
  return [
    ...DOORS,
    ...questions.map((question) => findableArticle(question, '/faq')),
    ...guides.map((guide) => findableArticle(guide, '/menu')),
    ...PUBLIC_TEXTS.map((textOf) => findableText(textOf(env.operatingBody))),
    ...notices.map((notice) => findableArticle(notice, '/notices')),
  ]
}

export const findableArticle = (
  { title, slug, body }: Pick<Article, 'title' | 'slug' | 'body'>,
  under: string,
): Findable => ({
  title,
  href: `${under}/${slug}`,
  text: plainText(readMarkdown(body)),
})

const findableText = ({ title, path, lead, sections = [] }: PublicText): Findable => ({
  title,
  href: path,
  text: [
    lead,
    ...sections.flatMap(({ heading, paragraphs = [], items = [], links = [] }) => [
      heading,
      ...paragraphs,
      ...items,
      ...links.map((link) => link.text),
    ]),
  ].join(' '),
})
