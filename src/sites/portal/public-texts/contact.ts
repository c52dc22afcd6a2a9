import type { PublicTextOf } from './public-text.ts'

export const contactText: PublicTextOf = ({ name, phone, hours }) => ({
  path: '/contact',
  title: 'お問い合わせ先',
  lead: 'お電話でお答えします。メールでの受付は行っていません。',
  sections: [
    {
      heading: name,
      links: [{ text: phone, href: `tel:${phone.replaceAll(/\D/g, '')}`, note: hours }],
    },
    {
      heading: 'お電話の前に',
      items: [
        'エラーの画面が出たときは、画面の「お問い合わせ番号」をお知らせください。記録をすぐに確かめられます。',
        '医療機関等コード（10桁）をお手元にご用意ください。',
        'パスワードをお聞きすることはありません。どなたにもお伝えにならないでください。',
      ],
    },
  ],
  onward: [{ text: 'よくある質問を見る', href: '/faq' }],
})
