import { ANSWER_AT_MOST, NOTE_AT_MOST } from '#domain/inquiries/inquiry.ts'
import { findOpenPlaces } from '#domain/inquiry-templates/inquiry-template.ts'
import { defineForm } from '#ui/form/define-form.ts'
import { textareaField } from '#ui/form/textarea-field.tsx'

/** 「回答」. A place that was left open is not sent. B-09 */
export const answerForm = defineForm(
  {
    body: textareaField({
      label: '回答',
      hint: 'お客様にメールで届き、やりとりの画面にも出ます。患者の情報やパスワードは書かないでください。',
      required: true,
      maxLength: ANSWER_AT_MOST,
      rows: 12,
    }),
  },
  {
    id: 'answer',
    check({ body }): Record<string, string> {
      const open = findOpenPlaces(body)
      return open.length === 0 ? {} : { body: `${open.join('、')} が残っています。ことばに置き換えてください。` }
    },
  },
)

/** 「メモ」 */
export const noteForm = defineForm(
  {
    note: textareaField({
      label: 'メモ',
      hint: 'お客様には見えず、メールでも送られません。',
      required: true,
      maxLength: NOTE_AT_MOST,
      rows: 3,
    }),
  },
  { id: 'note' },
)
