import { CHECKED_ITEM_NAMES, CHECKED_ITEMS, type CheckedItem } from '#domain/calls/identity-check.ts'
import { checkboxesField } from '#ui/form/checkboxes-field.tsx'
import { defineForm } from '#ui/form/define-form.ts'
import { radioField } from '#ui/form/radio-field.tsx'
import { textField } from '#ui/form/text-field.tsx'
import { textareaField } from '#ui/form/textarea-field.tsx'

const NOTE_AT_MOST = 1000
const ENOUGH = '代表電話番号の項目を1つ以上、ユーザーか申請の項目を1つ以上、あわせて3つ以上'

export const NOT_ENOUGH = `「確認できた」とするには、${ENOUGH}を確かめてください。足りないときは「確認できなかった」を選んでください。`

/** What is registered, beside each item, to be compared with what the caller says. */
export type Registered = Readonly<Partial<Record<CheckedItem, string>>>

/** 「本人確認」: what was asked and agreed. B-05 */
export const identityForm = (registered: Registered) =>
  defineForm(
    {
      caller: textField({ label: 'お電話の方の氏名', required: true, width: 'name' }),
      items: checkboxesField({
        label: '合っていた項目',
        hint: `こちらから登録内容を読み上げず、先方に言っていただいてください。${ENOUGH}が必要です。`,
        options: CHECKED_ITEM_NAMES.map((value) => ({
          value,
          label: CHECKED_ITEMS[value].label,
          ...(registered[value] ? { hint: `登録：${registered[value]}` } : {}),
        })),
      }),
      result: radioField({
        label: '結果',
        required: true,
        inline: true,
        options: [
          { value: 'recognised', label: '確認できた' },
          { value: 'not-recognised', label: '確認できなかった' },
        ],
      }),
      note: textareaField({
        label: 'お電話の内容',
        hint: 'ご用件など。患者の情報やパスワードは書かないでください。',
        maxLength: NOTE_AT_MOST,
        rows: 3,
      }),
    },
    { id: 'identity' },
  )
