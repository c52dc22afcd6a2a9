import type { PublicTextOf } from '#platform/text/public-text.ts'

/** 「医療機関等を新設・廃止・コード変更される方はこちら」. P-01 */
export const institutionChangesText: PublicTextOf = ({ name, phone, hours }) => ({
  path: '/institution-changes',
  title: '医療機関等の新設・廃止・コード変更',
  lead: '開設、廃止、移転、開設者の変更などで医療機関等コードが変わるときの手続きです。',
  sections: [
    {
      heading: '新設するとき',
      paragraphs: [
        '医療機関等コードが決まったら、新規ユーザー登録をお願いします。公開されている一覧にまだ載っていないコードでも登録できます。',
      ],
      links: [{ text: '新規ユーザー登録', href: '/register' }],
    },
    {
      heading: '廃止するとき、コードが変わるとき',
      paragraphs: [
        'このポータルでの受付は、まだ始まっていません。お手数ですが、お電話でご相談ください。新しいコードでの登録が済むまで、いまのユーザーIDはそのままお使いになれます。',
        `${name} ${phone}（${hours}）`,
      ],
    },
    {
      heading: 'お手元にご用意いただくもの',
      items: ['いまの医療機関等コード（10桁）', '新しい医療機関等コード（決まっている場合）', '変わる日と、その理由'],
    },
  ],
})
