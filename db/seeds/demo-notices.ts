import { publishNotice } from '#domain/content/publish-notice.ts'
import type { Work } from '#platform/work.ts'

const HOURS_A_DAY = 24

interface DemoNotice {
  readonly title: string
  readonly category: string
  readonly body: string
  readonly daysAgo: number
  readonly importantForDays?: number
}

/** What a practice installation has to say to whoever opens it first, and some invented news. */
const NOTICES: readonly DemoNotice[] = [
  {
    title: 'このポータルは練習用です',
    category: 'other',
    body: [
      'ここに登録されている医療機関等と人は、すべて架空のものです。実在の医療機関等や患者さんの情報は入力しないでください。',
      '入力した内容は、実際の申請にはなりません。メールも外には送られず、練習用の「机」に届きます。',
    ].join('\n\n'),
    daysAgo: 0,
    importantForDays: 365,
  },
  {
    title: '【見本】夜間のシステム休止のお知らせ',
    category: 'outage',
    body: '設備の点検のため、次の時間はすべてのシステムを休止します。\n\n## 休止する時間\n\n- 第3日曜日の0:00から5:00まで\n\n## お願い\n\n休止の前に、入力の途中の申請は下書きに保存してください。',
    daysAgo: 3,
  },
  {
    title: '【見本】申請の途中で下書きを保存できるようになりました',
    category: 'feature',
    body: '入力の途中で「下書きを保存」を押すと、続きから入力できます。詳しくは[よくある質問](/faq/interrupted-form)をご覧ください。',
    daysAgo: 20,
  },
  {
    title: '【見本】お電話を装った不審な連絡にご注意ください',
    category: 'safety',
    body: '実施機関の職員が、お電話やメールでパスワードをお聞きすることはありません。不審な連絡を受けたときは、[お問い合わせ先](/contact)にお知らせください。',
    daysAgo: 45,
  },
]

/** Each is said once, even when it was withdrawn since. */
export async function seedNotices(work: Work): Promise<void> {
  for (const { title, category, body, daysAgo, importantForDays } of NOTICES) {
    const said = await work.db
      .selectFrom('article_revisions')
      .select('slug')
      .where('kind', '=', 'notice')
      .where('title', '=', title)
      .executeTakeFirst()
    if (said) continue
    await publishNotice(work, {
      title,
      category,
      body,
      publishedAt: work.now.subtract({ hours: HOURS_A_DAY * daysAgo }),
      ...(importantForDays && { importantUntil: work.now.add({ hours: HOURS_A_DAY * importantForDays }) }),
    })
  }
}
