import { dayInWords } from '#platform/clock/in-words.ts'
import type { OperatingBody } from '#platform/operating-body.ts'
import { typeset } from '#platform/typesetter/typeset.ts'

/** What the notice says of a grant. */
export interface GrantToSet {
  /** 交付決定番号 */
  readonly number: string
  readonly decidedOn: Temporal.PlainDate
  readonly institution: string
  readonly code: string | null
  /** 「マイナ資格確認アプリの助成金」 */
  readonly subsidy: string
  readonly application: string
  readonly appliedOn: Temporal.PlainDate
  /** What it was asked for, and how much, as the application says. */
  readonly lines: readonly (readonly [label: string, value: string])[]
  /** In words: 41,000円. */
  readonly granted: string
}

export const GRANT_NOTICE_TITLE = '交付決定通知書'

const TEMPLATE = new URL('grant-notice.typ', import.meta.url)

const NOTES = [
  '交付決定額は、上の口座に振り込みます。口座に誤りがあるときは、お問い合わせ先までご連絡ください。',
  '領収書などの書類は、この通知書と一緒に保管してください。内容を確かめるため、見せていただくことがあります。',
]

/** The notice as PDF, dated the day of the decision: printed again, it is the same. P-23 */
export function setGrantNotice(grant: GrantToSet, sender: OperatingBody): Promise<Buffer> {
  return typeset(TEMPLATE, {
    title: GRANT_NOTICE_TITLE,
    number: grant.number,
    date: dayInWords(grant.decidedOn),
    addressee: grant.institution,
    sender,
    text: `${dayInWords(grant.appliedOn)}に申請のあった${grant.subsidy}について、次のとおり交付することを決定しましたので、お知らせします。`,
    rows: rowsOf(grant),
    notes: NOTES,
  })
}

const rowsOf = ({ code, institution, application, lines, granted }: GrantToSet) => [
  row('医療機関等コード', code ?? '－'),
  row('医療機関等名', institution),
  row('申請番号', application),
  ...lines.map(([label, value]) => row(label, value)),
  row('交付決定額', granted, true),
]

const row = (label: string, value: string, main = false) => ({ label, value, main })
