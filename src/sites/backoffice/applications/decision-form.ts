import { checkboxField } from '#ui/form/checkbox-field.tsx'
import { defineForm, type Values } from '#ui/form/define-form.ts'
import { radioField } from '#ui/form/radio-field.tsx'
import { textareaField } from '#ui/form/textarea-field.tsx'

const MESSAGE_MOST = 1000

/** In words, as buttons and results say it. */
export const DECISIONS = { approve: '承認', return: '差戻し', reject: '却下' } as const
export const DEEDS = { approve: '承認する', return: '差し戻す', reject: '却下する' } as const
export const DONE = { approve: '承認しました', return: '差し戻しました', reject: '却下しました' } as const
export type DecisionName = keyof typeof DECISIONS

const MESSAGE = {
  label: '申請者への連絡',
  hint: '差戻しと却下では、理由と直していただく点を書いてください。そのままメールとマイリストに載ります。',
  maxLength: MESSAGE_MOST,
  rows: 4,
}

/** 差戻し and 却下 of several: one reason for all. */
export const reasonForm = defineForm({ message: textareaField({ ...MESSAGE, required: true }) }, { id: 'bulk' })

const NO_REASON = '差戻しと却下では、申請者への連絡を入力してください。'
export const UNREAD = '「要対応」の確認事項があります。内容を確かめ、承認してよい場合はチェックを入れてください。'

/** 承認 needs no words, 差戻し and 却下 tell the applicant why; what speaks against an approval is confirmed. B-02 */
export const decisionForm = defineForm(
  {
    decision: radioField({
      label: '判定',
      required: true,
      inline: true,
      options: [
        { value: 'approve', label: DECISIONS.approve },
        { value: 'return', label: DECISIONS.return },
        { value: 'reject', label: DECISIONS.reject },
      ],
    }),
    message: textareaField(MESSAGE),
    read: checkboxField({ label: '「要対応」の確認事項を確かめたうえで承認する', warns: true }),
  },
  {
    id: 'decision',
    check: ({ decision, message }): Record<string, string> =>
      decision !== 'approve' && !message ? { message: NO_REASON } : {},
  },
)

export type Decision = Values<typeof decisionForm>
