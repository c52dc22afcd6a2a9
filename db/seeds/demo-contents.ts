import type { TransitionalContent } from '#kinds/claims-transitional/content.ts'
import type { ClaimsContent } from '#kinds/claims-usage/content.ts'
import { type UsageContent, content as usageContent } from '#kinds/eligibility-usage/content.ts'
import type { SubsidyContent } from '#kinds/subsidy-content.ts'
import { dayOf } from '#platform/clock/clock.ts'
import type { Scene } from './demo-deeds.ts'

/** The month that begins so many months after the one in which it happens: 2027-01. */
const monthIn = ({ work }: Scene, months: number) => dayOf(work.now).toPlainYearMonth().add({ months }).toString()

export const dayIn = ({ work }: Scene, days: number): string => dayOf(work.now).add({ days }).toString()

/** A 「利用開始・変更申請」 of オンライン資格確認 over this line. */
export const usage =
  (customerId: string, more: Partial<UsageContent> = {}, { withTest = false } = {}) =>
  (scene: Scene): UsageContent => ({
    request: 'start',
    line: 'ip-vpn',
    customer: 'caf',
    customerId,
    v6Option: 'contracted',
    payment: 'deducted',
    startMonth: monthIn(scene, 2),
    ...(withTest && { testMonth: monthIn(scene, 1) }),
    ...more,
  })

/** 変更: the values in force, but over another line. */
export const usageOverOtherLine =
  (customerId: string) =>
  async ({ work, institution }: Scene): Promise<UsageContent> => {
    const { content } = await work.db
      .selectFrom('usages')
      .select('content')
      .where('institution_id', '=', institution)
      .where('programme', '=', 'eligibility')
      .executeTakeFirstOrThrow()
    return { ...usageContent.parse(content), request: 'change', customerId }
  }

/** The line of オンライン請求, which is asked for later. */
export const usageOnClaimsLine = (scene: Scene): UsageContent => {
  const { customerId: _, ...content } = usage('')(scene)
  return { ...content, customer: 'claims' }
}

export const claims =
  (customerId: string) =>
  (scene: Scene): ClaimsContent => ({
    request: 'start',
    startMonth: monthIn(scene, 3),
    program: 'みどりレセプト',
    maker: '架空ソフト',
    browser: 'win11-edge',
    line: 'ip-vpn',
    customer: 'caf',
    customerId,
    payment: 'deducted',
  })

export const transitional = (scene: Scene): TransitionalContent => ({
  method: 'disc',
  reason: 'other',
  circumstances: '職員の入れ替わりがあり、準備が進んでいません。',
  plannedMonth: monthIn(scene, 8),
})

export const subsidy = (scene: Scene): SubsidyContent => ({
  bought: '顔認証付きカードリーダー',
  boughtOn: dayIn(scene, -20),
  costYen: 99_800,
  askedYen: 42_000,
  bankCode: '9999',
  branchCode: '001',
  accountType: 'ordinary',
  accountNumber: '0000001',
  accountHolder: 'イ)ワカバカイ',
})
