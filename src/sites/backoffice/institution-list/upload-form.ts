import { FEE_SCHEDULES, type FeeSchedule } from '#domain/institutions/fee-schedule.ts'
import { LIST_MOST_BYTES } from '#domain/institutions/list-upload/upload-institution-list.ts'
import { checkboxesField } from '#ui/form/checkboxes-field.tsx'
import { defineForm } from '#ui/form/define-form.ts'
import { fileField } from '#ui/form/file-field.tsx'
import { selectField } from '#ui/form/select-field.tsx'

export const uploadForm = defineForm(
  {
    file: fileField({
      label: '機関一覧',
      hint: '1行目が見出しのCSVです。コード（10桁、9桁、または都道府県番号と7桁）と名称の列が必要です。',
      required: true,
      kinds: [{ ending: '.csv', name: 'CSV' }],
      maxBytes: LIST_MOST_BYTES,
    }),
    encoding: selectField({
      none: '自動で判断する',
      label: '文字コード',
      hint: '選ばなければ、ファイルの内容から判断します。',
      options: [
        { value: 'utf-8', label: 'UTF-8' },
        { value: 'shift_jis', label: 'Shift_JIS（Windowsの日本語）' },
      ],
    }),
    fee_schedules: checkboxesField({
      label: '点数表',
      hint: 'ファイルに点数表の列がないとき、この中から検証番号で判断します。1つだけ選ぶと、すべてその点数表とします。',
      required: true,
      options: Object.entries(FEE_SCHEDULES).map(([value, label]) => ({ value, label: `${value}：${label}` })),
    }),
  },
  { id: 'upload' },
)

/** 医科 and 歯科: what the public lists hold. */
export const USUAL = { fee_schedules: ['1', '3'] } as const

export const feeSchedulesOf = (chosen: readonly string[]): FeeSchedule[] =>
  chosen.map((value) => Number(value) as FeeSchedule)
