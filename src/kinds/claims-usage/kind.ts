import { defineKind } from '#kinds/kind.ts'
import { availability } from './availability.ts'
import { content } from './content.ts'
import { describe, describeChanges, describeMistyped } from './describe.ts'
import { findClaimsFindings } from './findings.ts'
import { claimsForm } from './form.ts'
import { inForce } from './in-force.ts'
import { issueClaims, prepareSignIn } from './issue.ts'
import { contentOf, initialValues, valuesOf } from './read-values.ts'

/** オンライン請求 「利用開始・変更申請」. P-17, P-18 */
export const kind = defineKind({
  slug: 'claims-usage',
  name: '利用開始・変更申請',
  programme: 'claims',
  place: 10,
  purpose: 'オンライン請求を始めるとき、または申請した内容を変えるときの申請です。紙での届出は要りません。',
  content,
  describe,
  mistyped: describeMistyped,
  mails: {
    receipt: {
      system: 'オンライン請求',
      about: '申請受付のご案内',
      next: '上の内容に誤りがないか、もう一度お確かめください。開始の申請では、20日までに受け付けた分の書類を、翌月15日までに郵送します。',
    },
    completion: {
      system: 'オンライン請求',
      about: '手続き完了のご案内',
      next: '開始の申請をされた方には、手続き完了のお知らせ、ユーザー設定情報、操作手順書を郵送します。パスワードは郵送の書類だけに書かれています。',
    },
  },
  availability,
  inForce: (standing) => (inForce(standing) ? '利用中' : undefined),
  form: claimsForm,
  parts: [
    { heading: '申請区分', fields: ['request'] },
    {
      heading: '利用規約への同意',
      lead: '利用規約を読み、内容に問題がなければチェックを入れてください。',
      links: [{ text: 'オンライン請求システム利用規約', href: '/claims-terms' }],
      fields: ['agreed'],
    },
    {
      heading: '請求開始年月',
      lead: '1年後まで選べます。はじめて請求する月の2か月前の20日までにお申込みください。',
      fields: ['start_year', 'start_month'],
    },
    { heading: 'レセコンとパソコン', fields: ['program', 'maker', 'browser'] },
    { heading: '回線', fields: ['line', 'customer', 'caf', 'caf_again', 'cop', 'cop_again', 'provider'] },
    { heading: '支払方法', fields: ['payment'] },
    { heading: '変更する項目', fields: ['changed'] },
    { heading: '備考', fields: ['note'] },
  ],
  initial: initialValues,
  answer: (values, standing) => ({ content: contentOf(values, standing) }),
  refill: valuesOf,
  changes: describeChanges,
  findings: findClaimsFindings,
  prepare: prepareSignIn,
  issue: issueClaims,
})
