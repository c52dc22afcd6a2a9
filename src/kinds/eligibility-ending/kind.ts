import { endUsage } from '#domain/usages/end-usage.ts'
import { readDay } from '#kinds/days.ts'
import { describeEnding, describeOtherEnd, type Ending, endInWords, ending, plannedEnd } from '#kinds/ending.ts'
import { endingOf, endingValues, initialEnd } from '#kinds/ending-fields.ts'
import { findEndingFindings } from '#kinds/ending-findings.ts'
import { defineKind } from '#kinds/kind.ts'
import { forbidSecond, requireUsage } from '#kinds/preconditions.ts'
import { refuseOver } from '#kinds/refuse-over.ts'
import { type EndingFields, endingForm } from './form.ts'

/** オンライン資格確認 「利用終了申請」. P-23 */
export const kind = defineKind<Ending, EndingFields>({
  slug: 'eligibility-ending',
  name: '利用終了申請',
  programme: 'eligibility',
  place: 40,
  purpose: 'オンライン資格確認の利用を終えるときの申請です。承認されると、利用終了日の翌日から使えなくなります。',
  content: ending,
  describe: describeEnding,
  mails: {
    receipt: {
      system: 'オンライン資格確認',
      about: '利用終了申請の受付完了届',
      next: '審査の結果は、メールでお知らせします。利用終了日までは、これまでどおりお使いいただけます。',
    },
    completion: {
      system: 'オンライン資格確認',
      about: '利用終了申請の完了届',
      next: '利用終了日までは、これまでどおりお使いいただけます。その翌日からは、すべてのアカウントでログインできません。もう一度お使いになるときは、「利用開始・変更申請」をしてください。',
    },
  },
  availability: (standing) =>
    requireUsage(standing, 'eligibility', 'eligibility-usage') ??
    forbidSecond(standing, 'eligibility-ending') ?? { open: true },
  inForce: (standing) => endInWords(plannedEnd(standing, 'eligibility')),
  form: endingForm,
  parts: [
    {
      heading: '利用の終了',
      lead: '承認されたあとでも、利用終了日が来るまでは、この申請でもう一度日付を変えられます。',
      fields: ['last_day', 'reason', 'other_reason', 'understood'],
    },
    { heading: '備考', fields: ['note'] },
  ],
  initial: (standing) => initialEnd(plannedEnd(standing, 'eligibility')),
  answer: (values) => ({ content: endingOf(values) }),
  refill: endingValues,
  changes: (wish, standing) => describeOtherEnd(wish, plannedEnd(standing, 'eligibility')),
  reserve: async (work, { content: { lastDay } }) => refuseOver(work, '利用終了日', lastDay),
  findings: (db, application) => findEndingFindings(db, application, application.content, ['eligibility-usage']),
  issue: (work, { institution, content: { lastDay } }) =>
    endUsage(work, { institution, programme: 'eligibility', lastDay: readDay(lastDay) }),
})
