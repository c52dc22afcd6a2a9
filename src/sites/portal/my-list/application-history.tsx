import type { Step } from '#domain/applications/add-step.ts'
import type { TakenStep } from '#domain/applications/find-application.ts'
import { DateInTable } from '#ui/date.tsx'
import { Table } from '#ui/table.tsx'

const STEPS: Record<Step, string> = {
  received: '申請を受け付けました',
  'in-review': '審査を始めました',
  returned: '差し戻しました',
  'sent-again': '直した申請を受け付けました',
  approved: '承認しました',
  rejected: '却下しました',
  withdrawn: '取り下げました',
  assigned: '担当者が決まりました',
}

function whoTook({ byApplicant, byItself }: TakenStep): string {
  if (byItself) return '自動'
  return byApplicant ? '申請者' : '審査担当者'
}

/** 履歴: every step, who took it, and what the reviewer wrote. P-12 */
export const ApplicationHistory = ({ steps }: { readonly steps: readonly TakenStep[] }) => (
  <section>
    <h2>履歴</h2>
    <Table
      caption="申請の履歴"
      captionHidden
      rows={steps}
      empty={null}
      columns={[
        { label: '内容', cell: ({ step }) => STEPS[step] },
        { label: '日時', cell: ({ at }) => <DateInTable value={at} /> },
        { label: '操作した人', cell: whoTook },
        { label: '連絡事項', cell: ({ message }) => message ?? '－' },
      ]}
    />
  </section>
)
