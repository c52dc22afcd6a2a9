import { defineKind } from '#kinds/kind.ts'
import { availability } from './availability.ts'
import { content } from './content.ts'
import { describe, describeMistyped } from './describe.ts'
import { describeChanges } from './describe-changes.ts'
import { findUsageFindings } from './findings.ts'
import { usageForm } from './form.ts'
import { inForce } from './in-force.ts'
import { issueUsage, preparePasswords } from './issue.ts'
import { contentOf, initialValues, valuesOf } from './read-values.ts'

/** オンライン資格確認 「利用開始・変更申請」. P-13 – P-15 */
export const kind = defineKind({
  slug: 'eligibility-usage',
  name: '利用開始・変更申請',
  programme: 'eligibility',
  place: 10,
  purpose: 'オンライン資格確認を使い始めるとき、または回線など申請した内容を変えるときの申請です。',
  content,
  describe,
  mistyped: describeMistyped,
  mails: {
    receipt: {
      system: 'オンライン資格確認',
      about: '利用申請の受付完了届',
      next: '上の内容に誤りがないか、もう一度お確かめください。審査には1週間ほどかかります。結果はメールでお知らせします。',
    },
    completion: {
      system: 'オンライン資格確認',
      about: 'マスタアカウント情報の完了届',
      next: 'マスタアカウントの情報は、ポータルサイトにログインし、「マスタアカウント情報ダウンロード」からご覧ください。',
      page: { name: 'マスタアカウント情報ダウンロード', path: '/account-documents' },
    },
  },
  availability,
  inForce: (standing) => inForce(standing) && '利用中',
  form: usageForm,
  parts: [
    { heading: '申請区分', fields: ['request', 'prefecture'] },
    {
      heading: '利用規約への同意',
      lead: '利用規約を読み、内容に問題がなければチェックを入れてください。',
      links: [{ text: 'オンライン資格確認等システム利用規約', href: '/eligibility-terms' }],
      fields: ['agreed'],
    },
    {
      heading: '回線',
      fields: ['line', 'customer', 'caf', 'caf_again', 'cop', 'cop_again', 'v6_option', 'provider'],
    },
    { heading: '支払方法と時期', fields: ['payment', 'start_month', 'test_month'] },
    { heading: '秘密の番号', fields: ['secret_number', 'secret_number_again'] },
    { heading: '備考', fields: ['note'] },
  ],
  initial: initialValues,
  answer: (values) => ({ content: contentOf(values), secret: values.secret_number }),
  refill: valuesOf,
  changes: describeChanges,
  findings: findUsageFindings,
  prepare: preparePasswords,
  issue: issueUsage,
})
