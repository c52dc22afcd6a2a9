import { ACTIONS } from '#domain/audit/actions.ts'
import type { OutcomeKind } from '#domain/audit/search/audit-criteria.ts'
import { VIAS } from '#domain/audit/words.ts'
import { dateField } from '#ui/form/date-field.tsx'
import { defineForm, type Values } from '#ui/form/define-form.ts'
import { selectField } from '#ui/form/select-field.tsx'
import { textField } from '#ui/form/text-field.tsx'

const options = (words: Readonly<Record<string, string>>) =>
  Object.entries(words)
    .map(([value, label]) => ({ value, label }))
    .sort((one, other) => one.label.localeCompare(other.label, 'ja'))

const OUTCOMES = [
  { value: 'done', label: '完了' },
  { value: 'refused', label: '完了以外（拒否・失敗）' },
] as const satisfies readonly { value: OutcomeKind; label: string }[]

/** What can be asked of the audit; any of it may be left empty. B-10 */
export const auditForm = defineForm(
  {
    from: dateField({ label: '開始日' }),
    to: dateField({ label: '終了日' }),
    actor: textField({
      label: '操作した人',
      hint: '運用者の氏名かメールアドレス、ポータル利用者のメールアドレス、ID。',
    }),
    action: selectField({ label: '操作', none: 'すべて', options: options(ACTIONS) }),
    outcome: selectField({ label: '結果', none: 'すべて', options: OUTCOMES }),
    institution: textField({ label: '機関', hint: '医療機関等コード、名称、またはID。' }),
    subject: textField({ label: '対象', hint: '記録の「対象」にあるとおりに入力します。', maxLength: 200 }),
    via: selectField({ label: '画面・処理', none: 'すべて', options: options(VIAS) }),
    address: textField({ label: 'アドレス', hint: '例：192.0.2.1', code: true }),
  },
  {
    id: 'audit',
    check: ({ from, to }): Record<string, string> =>
      from && to && Temporal.PlainDate.compare(from, to) > 0
        ? { to: '終了日には、開始日と同じ日か、それよりあとの日を入力してください。' }
        : {},
  },
)

export type Asked = Values<typeof auditForm>
