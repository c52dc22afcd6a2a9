import type { PublicTextOf } from '#platform/text/public-text.ts'

/** 「プライバシーポリシー」: says what this program does, no more. Each change of it is a new version. */
export const privacyText: PublicTextOf = ({ name, phone, hours }) => ({
  path: '/privacy',
  title: 'プライバシーポリシー',
  lead: `${name}（以下「当機関」）が、このポータルでお預かりする情報の取扱いを定めます。`,
  version: { number: 1, since: Temporal.PlainDate.from('2026-11-20') },
  sections: [
    {
      heading: '1. お預かりする情報',
      items: [
        '登録と申請の内容：医療機関等の名称、コード、開設者、所在地、電話番号、ご担当者の氏名、メールアドレスなど',
        'ログインの記録：日時、接続元のアドレス、ブラウザーの種類、成功したかどうか',
        'お送りしたメールと、操作の記録',
      ],
      paragraphs: ['このポータルでは、患者さんの診療情報はお預かりしません。'],
    },
    {
      heading: '2. 使いみち',
      items: [
        '登録・申請の受付、審査、結果のお知らせ',
        'ご本人であることの確認と、不正な利用の防止',
        'お問い合わせへの回答、障害の調査',
      ],
      paragraphs: ['これ以外の目的には使いません。'],
    },
    {
      heading: '3. クッキー',
      paragraphs: [
        'ログインの状態を保つもの、入力フォームを守るもの、以前にログインした端末であることを示すもの（400日）だけを使います。広告や、行動の分析のためのものは使いません。ほかの会社のプログラムも読み込みません。',
      ],
    },
    {
      heading: '4. 守り方',
      paragraphs: [
        'パスワードは元に戻せない形に変えて保存し、当機関の職員も見ることができません。お送りしたメールの本文は暗号化して保存します。誰がいつ何をしたかを、あとから書き換えると分かる形で記録します。',
      ],
    },
    {
      heading: '5. 第三者への提供',
      paragraphs: ['法令に基づく場合を除き、ご本人の同意なく第三者に提供しません。'],
    },
    {
      heading: '6. 開示・訂正などのお申し出',
      paragraphs: [
        `ご自身の情報の開示、訂正、利用の停止などは、お電話でお申し出ください。ご本人であることを確かめたうえで対応します。${name} ${phone}（${hours}）`,
      ],
    },
    {
      heading: '7. 変更',
      paragraphs: ['この方針を変えるときは、版の番号を改め、変わる前にお知らせに掲載します。'],
    },
  ],
})
