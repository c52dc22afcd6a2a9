import type { Category } from '#domain/inquiries/inquiry.ts'
import { type Ago, daysAgo, minutesAgo } from './demo-times.ts'

export type DemoInquiryDeed =
  | { readonly takes: true }
  | { readonly answers: string }
  | { readonly notes: string }
  | { readonly writes: string }
  | { readonly ends: true }

export interface DemoInquiry {
  readonly from: { readonly person: string } | { readonly name: string; readonly email: string; readonly code?: string }
  readonly category: Category
  readonly subject: string
  readonly body: string
  readonly asked: Ago
  readonly deeds: readonly (readonly [at: Ago, deed: DemoInquiryDeed])[]
}

/** Asked by people who have an account and by strangers; waiting, answered and over. */
export const DEMO_INQUIRIES: readonly DemoInquiry[] = [
  {
    from: { person: 'hanako@midorino.example' },
    category: 'certificate',
    subject: '端末を入れ替えるときの電子証明書',
    body: '受付の端末を新しいものに入れ替えます。\nいまの電子証明書を、新しい端末に移すことはできますか。',
    asked: daysAgo(21, '10:12'),
    deeds: [
      [daysAgo(20, '09:20'), { takes: true }],
      [
        daysAgo(20, '09:45'),
        {
          answers:
            '窓口 花子 様\n\nお問い合わせをいただき、ありがとうございます。\n\n電子証明書は端末ごとに発行しているため、新しい端末には移せません。お手数ですが、新しい端末の分を申請し、古い端末の分は失効の手続きをお願いします。どちらもポータルの「電子証明書」から行えます。\n\n担当：電話 健太',
        },
      ],
      [
        daysAgo(19, '13:30'),
        { writes: 'ありがとうございます。失効は、新しい端末が使えるようになってからでよいですか。' },
      ],
      [
        daysAgo(19, '15:05'),
        {
          answers:
            '窓口 花子 様\n\nはい。新しい端末で資格確認ができることを確かめてから、古い端末の分を失効していただいて構いません。\n\n担当：電話 健太',
        },
      ],
      [daysAgo(14, '11:00'), { ends: true }],
    ],
  },
  {
    from: { name: '架空システム株式会社 保守担当', email: 'hoshu@vendor.example' },
    category: 'app',
    subject: 'レセコン連携の接続試験について',
    body: '医療機関様のレセコンの入れ替えを担当しています。\n連携サイトの接続試験は、本番のアカウントが届く前に行えますか。',
    asked: daysAgo(8, '16:50'),
    deeds: [
      [daysAgo(7, '10:05'), { takes: true }],
      [daysAgo(7, '10:10'), { notes: '同じ会社から先月も同じ質問があった。よくある質問に載せるとよい。' }],
    ],
  },
  {
    from: { person: 'minoru@hidamari.example' },
    category: 'claims',
    subject: 'オンライン請求のユーザーIDの通知書',
    body: '承認のメールは届きましたが、通知書がまだ届きません。いつごろ届きますか。',
    asked: daysAgo(1, '17:20'),
    deeds: [
      [minutesAgo(300), { takes: true }],
      [
        minutesAgo(280),
        {
          answers:
            '日向 実 様\n\nお問い合わせをいただき、ありがとうございます。\n\n通知書は、承認から3営業日ほどで、簡易書留で発送します。届くまで、あと数日お待ちください。1週間たっても届かないときは、このお問い合わせに続けてお書きください。\n\n担当：電話 健太',
        },
      ],
    ],
  },
  {
    from: { name: '試野 さくら', email: 'sakura@kusuri.example', code: '1349000018' },
    category: 'sign-in',
    subject: '登録確認メールが届きません',
    body: 'ユーザー登録をしましたが、確認のメールが届きません。\n迷惑メールのフォルダーも見ましたが、ありませんでした。',
    asked: daysAgo(2, '11:35'),
    deeds: [],
  },
  {
    from: { person: 'ryoko@kokage.example' },
    category: 'app',
    subject: '訪問先で使う端末の追加',
    body: 'マイナ資格確認アプリを入れた端末を、1台増やしたいと考えています。\nどの申請をすればよいですか。',
    asked: minutesAgo(130),
    deeds: [],
  },
  {
    from: { name: '見本 一郎', email: 'ichiro@mihon.example' },
    category: 'other',
    subject: '説明会の予定',
    body: '来月、オンライン資格確認の説明会はありますか。',
    asked: minutesAgo(40),
    deeds: [],
  },
]
