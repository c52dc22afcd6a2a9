import { defineForm, type Values } from '#ui/form/define-form.ts'
import { radioField } from '#ui/form/radio-field.tsx'
import { textareaField } from '#ui/form/textarea-field.tsx'

const MESSAGE_MOST = 1000

/** 承認 needs no words; 差戻し and 却下 tell the applicant why. B-02 */
export const decisionForm = defineForm(
  {
    decision: radioField({
      label: '判定',
      required: true,
      options: [
        { value: 'approve', label: '承認' },
        { value: 'return', label: '差戻し' },
        { value: 'reject', label: '却下' },
      ],
    }),
    message: textareaField({
      label: '申請者への連絡',
      hint: '差戻しと却下では、理由と直していただく点を書いてください。そのままメールとマイリストに載ります。',
      maxLength: MESSAGE_MOST,
    }),
  },
  {
    id: 'decision',
    check: ({ decision, message }): Record<string, string> =>
      decision !== 'approve' && !message ? { message: '差戻しと却下では、申請者への連絡を入力してください。' } : {},
  },
)

export type Decision = Values<typeof decisionForm>
