import { publishNotice } from '#domain/content/publish-notice.ts'
import type { Work } from '#platform/work.ts'

const PRACTICE = 'このポータルは練習用です'

/** What a practice installation has to say to whoever opens it first; said once, even when it was withdrawn since. */
export async function seedNotices(work: Work): Promise<void> {
  const said = await work.db.selectFrom('notices').select('id').where('title', '=', PRACTICE).executeTakeFirst()
  if (said) return
  await publishNotice(work, {
    title: PRACTICE,
    body: [
      'ここに登録されている医療機関等と人は、すべて架空のものです。実在の医療機関等や患者さんの情報は入力しないでください。',
      '入力した内容は、実際の申請にはなりません。メールも外には送られず、練習用の「机」に届きます。',
    ].join('\n\n'),
    importantUntil: work.now.add({ hours: 24 * 365 }),
  })
}
