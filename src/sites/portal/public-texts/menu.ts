import type { PublicTextOf } from './public-text.ts'

/** 「事業別トップメニュー」 until the applications open. P-01 */
export const menuText: PublicTextOf = () => ({
  path: '/menu',
  title: '事業別トップメニュー',
  lead: '事業ごとの解説と各種申請の入口を、医療機関等の種類別にまとめるページです。申請の受付は、まだ始まっていません。',
  sections: [
    {
      heading: 'ここに並ぶもの',
      items: [
        '医療機関・薬局等の方：外来診療等、医療扶助、オンライン請求、訪問診療等、オンライン診療等ほか',
        '訪問看護ステーションの方',
        '職域診療所の方',
        '施術所等の方',
      ],
    },
    {
      heading: 'いまできること',
      paragraphs: ['受付が始まったときにすぐ申請できるよう、先にユーザー登録をしておくことができます。'],
      links: [
        { text: '新規ユーザー登録', href: '/register' },
        { text: 'ログイン', href: '/sign-in' },
        {
          text: 'マイリスト',
          href: '/my-list',
          note: '登録内容と、お送りしたメールを確かめられます（ログインが必要です）',
        },
      ],
    },
  ],
  onward: [{ text: 'お知らせを見る', href: '/notices' }],
})
