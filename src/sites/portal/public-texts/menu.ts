import type { PublicTextOf } from './public-text.ts'

/** 「事業別トップメニュー」 until there is a guide for each. P-01 */
export const menuText: PublicTextOf = () => ({
  path: '/menu',
  title: '事業別トップメニュー',
  lead: '事業ごとの解説と各種申請の入口を、医療機関等の種類別にまとめるページです。解説は、まだ掲載していません。',
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
      paragraphs: [
        '受け付けている申請は「各種申請一覧」に並んでいます。はじめに、ユーザー登録とログインをお願いします。',
      ],
      links: [
        { text: '新規ユーザー登録', href: '/register' },
        { text: 'ログイン', href: '/sign-in' },
        { text: '各種申請一覧', href: '/applications', note: '申請と、その途中の保存ができます（ログインが必要です）' },
        {
          text: 'マイリスト',
          href: '/my-list',
          note: '登録内容、申請の状態、お送りしたメールを確かめられます（ログインが必要です）',
        },
      ],
    },
  ],
  onward: [{ text: 'お知らせを見る', href: '/notices' }],
})
