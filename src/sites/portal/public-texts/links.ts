import type { PublicTextOf } from '#platform/text/public-text.ts'

export const linksText: PublicTextOf = () => ({
  path: '/links',
  title: '関連サイトへのリンク',
  lead: '制度や仕組みを所管する機関のサイトです。このポータルとは別に運営されています。',
  sections: [
    {
      heading: '国の機関',
      links: [
        { text: '厚生労働省', href: 'https://www.mhlw.go.jp/' },
        { text: 'デジタル庁', href: 'https://www.digital.go.jp/' },
        { text: '個人情報保護委員会', href: 'https://www.ppc.go.jp/' },
      ],
    },
    {
      heading: '審査支払機関',
      links: [
        { text: '社会保険診療報酬支払基金', href: 'https://www.ssk.or.jp/' },
        { text: '国民健康保険中央会', href: 'https://www.kokuho.or.jp/' },
      ],
    },
  ],
})
