import type { Notice } from '#domain/content/find-notices.ts'
import type { OperatingBody } from '#platform/operating-body.ts'
import { GUIDES } from '../guides/all.ts'
import { addressOfGuide, type Guide, nameOfGuide } from '../guides/guide.ts'
import { PUBLIC_TEXTS } from '../public-texts/all.ts'
import type { PublicText } from '../public-texts/public-text.ts'
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
  {
    title: '事業別トップメニュー',
    href: '/menu',
    text: '医療機関・薬局等、訪問看護ステーション、職域診療所、施術所等の方への解説と、各種申請一覧への入口。',
  },
]

/** What anybody may find. */
export const publicFindables = (body: OperatingBody, notices: readonly Notice[]): Findable[] => [
  ...DOORS,
  ...PUBLIC_TEXTS.map((textOf) => findableOf(textOf(body))),
  ...GUIDES.map(findableGuide),
  ...notices.map(({ id, title, paragraphs }) => ({ title, href: `/notices/${id}`, text: paragraphs.join(' ') })),
]

const findableOf = ({ title, path, lead, sections = [] }: PublicText): Findable => ({
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

const findableGuide = (guide: Guide): Findable => ({
  title: nameOfGuide(guide),
  href: addressOfGuide(guide),
  text: [guide.lead, ...guide.forWhom, ...guide.needed, ...guide.steps].join(' '),
})
