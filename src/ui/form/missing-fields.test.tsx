import assert from 'node:assert/strict'
import test from 'node:test'
import { parse } from 'node-html-parser'
import { defineForm } from './define-form.ts'
import type { Entered } from './field.ts'
import { MissingFields } from './missing-fields.tsx'
import { onlyWhen } from './only-when.ts'
import { radioField } from './radio-field.tsx'
import { textField } from './text-field.tsx'

const form = defineForm({
  count: textField({ label: '追加申請台数', required: true }),
  reason: radioField({
    label: '理由',
    required: true,
    options: [
      { value: 'closing', label: '廃止' },
      { value: 'other', label: 'その他' },
    ],
  }),
  other: onlyWhen('reason', 'other', textField({ label: 'その他の理由', required: true })),
  note: textField({ label: '備考' }),
})

function shown(entered: Entered): readonly string[] {
  const list = parse(String(MissingFields({ form, entered }))).querySelector('[data-missing]')
  if (list?.hasAttribute('hidden')) return []
  const items = list?.querySelectorAll('[data-missing-inputs]').filter((item) => !item.hasAttribute('hidden')) ?? []
  return items.map((item) => `${item.textContent} ${item.querySelector('a')?.getAttribute('href')}`)
}

test('[P-19] 必須情報 lists what is required and empty, each leading to its field', () => {
  assert.deepEqual(shown({}), ['追加申請台数 #form-count', '理由 #form-reason'])
  assert.deepEqual(shown({ count: ['3'], reason: [''] }), ['理由 #form-reason'])
})

test('[P-19] 必須情報 lists a question that follows from another only when it is asked', () => {
  assert.deepEqual(shown({ count: ['3'], reason: ['other'] }), ['その他の理由 #form-other'])
  assert.deepEqual(shown({ count: ['3'], reason: ['closing'] }), [])
})
