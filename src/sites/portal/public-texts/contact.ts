import type { PublicTextOf } from '#platform/text/public-text.ts'

/** The four ways of the sources, in their order: FAQ, chatbot, form, telephone. 001 p.32, 004 p.97 */
export const contactText: PublicTextOf = ({ name, phone, hours }) => ({
  path: '/contact',
  title: 'お問い合わせ先',
  lead: 'お困りのことに合わせて、次の方法をお選びください。',
  sections: [
    {
      heading: 'よくある質問で調べる',
      paragraphs: ['よくいただく質問と、その答えを載せています。24時間ご覧いただけます。'],
      links: [{ text: 'よくある質問', href: '/faq' }],
    },
    {
      heading: 'チャットボット「シカク君」に聞く',
      paragraphs: ['言葉で尋ねると、よくある質問と解説ページからすぐにお答えします。24時間ご利用いただけます。'],
      links: [{ text: 'シカク君に聞く', href: '/assistant' }],
    },
    {
      heading: 'お問い合わせフォームで尋ねる',
      paragraphs: ['24時間いつでもお送りいただけます。担当者がメールで回答します。回答まで数日かかることがあります。'],
      links: [{ text: 'お問い合わせフォーム', href: '/contact/form' }],
    },
    {
      heading: '電話で尋ねる',
      paragraphs: [`${name}のコールセンターが、お電話でお答えします。`],
      links: [{ text: phone, href: `tel:${phone.replaceAll(/\D/g, '')}`, note: hours }],
    },
    {
      heading: 'お問い合わせの前に',
      items: [
        'エラーの画面が出たときは、画面の「お問い合わせ番号」をお知らせください。記録をすぐに確かめられます。',
        '医療機関等コード（10桁）をお手元にご用意ください。',
        'パスワードをお聞きすることはありません。どなたにもお伝えにならないでください。',
        '患者さんの情報は、お書きにもお話しにもならないでください。',
      ],
    },
  ],
  onward: [{ text: 'お問い合わせフォームへ', href: '/contact/form' }],
})
