import type { Availability } from '#domain/applications/application-kind.ts'
import type { Standing } from '#domain/applications/standing.ts'
import { grantSubsidy } from '#domain/subsidies/grant-subsidy.ts'
import { SUBSIDIES, type SubsidisedProgramme } from '#domain/subsidies/subsidy.ts'
import { type AnyKind, defineKind } from './kind.ts'
import { forbidSecond, requireUsage } from './preconditions.ts'
import { describeSubsidy, describeSubsidyInMail, subsidyContent } from './subsidy-content.ts'
import { findSubsidyFindings } from './subsidy-findings.ts'
import { refillSubsidy, subsidyAnswer, subsidyForm } from './subsidy-form.ts'

interface SubsidyKind {
  readonly slug: string
  readonly name: string
  readonly programme: SubsidisedProgramme
  readonly place: number
  readonly purpose: string
}

/** 助成金 and 補助金 differ in programme, name and ceiling. For what is in use already; one at a time. P-23 */
export function subsidyKind(kind: SubsidyKind): AnyKind {
  const { programme, slug, name } = kind
  const { name: money, of: system } = SUBSIDIES[programme]
  const availability = (standing: Standing): Availability =>
    requireUsage(standing, programme, `${programme}-usage`) ?? forbidSecond(standing, slug) ?? { open: true }
  return defineKind({
    ...kind,
    content: subsidyContent,
    describe: describeSubsidy,
    mistyped: describeSubsidyInMail,
    mails: {
      receipt: {
        system,
        about: `${name}の受付完了届`,
        next: '金額と振込先に誤りがないか、もう一度お確かめください。結果はメールでお知らせします。',
      },
      completion: {
        system,
        about: `${money}の交付決定のお知らせ`,
        next: '交付を決定した金額は、ポータルサイトにログインし、「交付決定通知書ダウンロード」からご覧ください。',
        page: { name: '交付決定通知書ダウンロード', path: '/grant-notices' },
      },
    },
    availability,
    form: (standing) => subsidyForm(programme, standing),
    parts: [
      { heading: '購入の内容', fields: ['bought', 'bought_on', 'cost', 'asked'] },
      {
        heading: '振込先の口座',
        lead: '医療機関等または開設者の名義の口座をご指定ください。',
        fields: ['bank_code', 'branch_code', 'account_type', 'account_number', 'account_holder'],
      },
      { heading: '書類と備考', fields: ['documents', 'note'] },
    ],
    initial: () => ({}),
    answer: (values) => ({ content: subsidyAnswer(values) }),
    refill: refillSubsidy,
    findings: (db, application) => findSubsidyFindings(db, application, programme),
    issue: (work, { institution, id, content: { askedYen } }) =>
      grantSubsidy(work, { institution, programme, application: id, askedYen }),
  })
}
