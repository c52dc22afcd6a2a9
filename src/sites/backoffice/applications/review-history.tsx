import type { Step } from '#domain/applications/add-step.ts'
import type { TakenStep } from '#domain/applications/find-application.ts'
import { DateInTable } from '#ui/date.tsx'
import { Table } from '#ui/table.tsx'

const STEPS: Record<Step, string> = {
  received: '受付',
  'in-review': '審査開始',
  returned: '差戻し',
  'sent-again': '再申請',
  approved: '承認',
  rejected: '却下',
  withdrawn: '取下げ',
  assigned: '担当変更',
}

function whoTook({ byApplicant, byItself }: TakenStep): string {
  if (byItself) return '自動'
  return byApplicant ? '申請者' : '実施機関'
}

/** Every step so far, newest first. */
export const ReviewHistory = ({ steps }: { readonly steps: readonly TakenStep[] }) => (
  <section>
    <h2>履歴</h2>
    <Table<TakenStep>
      caption="申請の履歴"
      captionHidden
      rows={steps}
      empty={null}
      columns={[
        { label: '内容', cell: ({ step }) => STEPS[step] },
        { label: '日時', cell: ({ at }) => <DateInTable value={at} /> },
        { label: '操作した人', cell: whoTook },
        { label: '連絡', cell: ({ message }) => message ?? '－' },
      ]}
    />
  </section>
)
