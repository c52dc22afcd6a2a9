import type { Step } from '#domain/applications/add-step.ts'
import { DateInTable } from '#ui/date.tsx'
import { Table } from '#ui/table.tsx'

/** A step as it is told: who took it depends on who reads it. */
export interface ToldStep {
  readonly step: Step
  readonly at: Temporal.Instant
  readonly by: string
  readonly message: string | null
}

const STEPS: Readonly<Record<Step, string>> = {
  received: '申請を受け付けました',
  'in-review': '審査を始めました',
  returned: '差し戻しました',
  'sent-again': '直した申請を受け付けました',
  approved: '承認しました',
  rejected: '却下しました',
  withdrawn: '取り下げました',
  assigned: '担当者が決まりました',
}

/** 履歴: every step, who took it, and what was written to the applicant. P-12, B-02 */
export const ApplicationHistory = ({ steps }: { readonly steps: readonly ToldStep[] }) => (
  <section>
    <h2>履歴</h2>
    <Table<ToldStep>
      caption="申請の履歴"
      captionHidden
      rows={steps}
      empty={null}
      columns={[
        { label: '内容', cell: ({ step }) => STEPS[step] },
        { label: '日時', cell: ({ at }) => <DateInTable value={at} /> },
        { label: '操作した人', cell: ({ by }) => by },
        { label: '連絡事項', cell: ({ message }) => message ?? '－' },
      ]}
    />
  </section>
)
