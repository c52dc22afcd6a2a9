import type { Step } from '#domain/applications/add-step.ts'
import type { ReviewStep } from '#domain/applications/review/find-review-steps.ts'
import { inWords } from '#platform/clock/in-words.ts'

const DEEDS: Readonly<Record<Step, string>> = {
  received: '申請しました',
  'in-review': '審査を始めました',
  returned: '差し戻しました',
  'sent-again': '内容を直して送り直しました',
  approved: '承認しました',
  rejected: '却下しました',
  withdrawn: '取り下げました',
  assigned: '担当を変えました',
}

/** Who was faster, and what they did: 「運用 3号さんが、2026年11月20日（金）10:12に却下しました。」 */
export function lastStepInWords([last]: readonly ReviewStep[]): string {
  if (!last) return 'いまの状態をご確認ください。'
  const who = last.by ? `${last.by}さん` : last.byApplicant ? '申請者' : 'システム'
  return `${who}が、${inWords(last.at)}に${DEEDS[last.step]}。`
}
