import assert from 'node:assert/strict'
import { test } from 'node:test'
import { defineForm } from './define-form.ts'
import { onlyWhen } from './only-when.ts'
import { radioField } from './radio-field.tsx'
import { readForm } from './read-form.ts'
import { textField } from './text-field.tsx'

const optionsOf = (...values: string[]) => values.map((value) => ({ value, label: value }))

const form = defineForm({
  line: radioField({ label: '回線', options: optionsOf('a', 'b') }),
  kind: onlyWhen('line', 'a', radioField({ label: '種類', options: optionsOf('x', 'y') })),
  number: onlyWhen('kind', 'x', textField({ label: '番号', required: true })),
})

test('[P-13] what follows from a question that was not asked is not asked either', () => {
  const read = (line: string) =>
    readForm(
      form,
      new Map([
        ['line', [line]],
        ['kind', ['x']],
      ]),
    )
  assert.deepEqual(read('b'), { ok: true, values: { line: 'b', kind: undefined, number: undefined } })
  assert.equal(read('a').ok, false)
})
