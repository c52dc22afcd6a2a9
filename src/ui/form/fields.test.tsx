import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CAREFUL_ENTRIES, formOfEveryField as form } from '#test/fixtures/form-of-every-field.ts'
import { htmlErrors } from '#test/support/html-rules.ts'
import { Button } from '#ui/button.tsx'
import { defineForm } from './define-form.ts'
import { ErrorSummary } from './error-summary.tsx'
import { Field, Fields } from './fields.tsx'
import { Form, FormGroup } from './form.tsx'
import { onlyWhen } from './only-when.ts'
import { radioField } from './radio-field.tsx'
import { readForm } from './read-form.ts'
import { textField } from './text-field.tsx'

const empty = readForm(form, new Map())
const errors = empty.ok ? {} : empty.errors
const entered = Object.fromEntries(Object.entries(CAREFUL_ENTRIES).map(([name, value]) => [name, [value]]))

const asPage = (body: unknown) =>
  `<!DOCTYPE html><html lang="ja"><head><title>x</title></head><body><main><h1>x</h1>${body}</main></body></html>`

test('[X-03] every field is valid HTML: empty, filled and with errors', async () => {
  for (const state of [{}, { entered }, { errors }, { entered, errors }]) {
    const html = asPage(
      <Form action="/x" formToken="token" multipart>
        <FormGroup heading="すべて" number={1}>
          <Fields form={form} {...state} />
        </FormGroup>
        <Button>送る</Button>
      </Form>,
    )
    assert.deepEqual(await htmlErrors(html), [])
    assert.doesNotMatch(html, / style=| on\w+=/)
  }
})

test('[X-05] the summary is valid, names every error and leads to its field in the order of the form', async () => {
  const html = asPage([<ErrorSummary form={form} errors={errors} />, <Fields form={form} errors={errors} />].join(''))
  assert.deepEqual(await htmlErrors(html), [])
  const targets = [...html.matchAll(/<a href="#([\w-]+)">/g)].map(([, id]) => id)
  assert.deepEqual(
    targets,
    Object.keys(errors).map((name) => `form-${name}`),
  )
  for (const id of targets) assert.match(html, new RegExp(`<(input|select|textarea)[^>]* id="${id}"`))
  assert.match(html, /9か所を直して/)
})

test('what speaks of the form as a whole stands first in the summary and leads nowhere', () => {
  const html = String(<ErrorSummary form={form} errors={{ email: 'Aです。', whole: 'Bです。' }} />)
  assert.match(html, /<li>Bです。<\/li><li><a href="#form-email">Aです。<\/a><\/li>/)
  assert.equal(String(<ErrorSummary form={form} errors={{}} />), '')
})

test('passwords never come back into the page', () => {
  const html = String(<Fields form={form} entered={entered} />)
  assert.ok(html.includes('yamada@example.jp'))
  assert.ok(!html.includes('Horse'))
})

test('what was typed cannot become markup', () => {
  const html = String(<Field form={form} name="lastName" entered={{ lastName: ['"><script>x</script>'] }} />)
  assert.ok(!html.includes('<script'))
})

test('the label of a field is its label and nothing else', () => {
  const html = String(<Fields form={form} errors={errors} />)
  const labels = [...html.matchAll(/<(label|legend)[^>]*>(.*?)<\/\1>/g)].map(([, , text]) => text)
  for (const { label } of Object.values(form.fields)) assert.ok(labels.includes(label), label)
  assert.ok(labels.every((text) => !/必須|任意|</.test(text ?? '')))
})

test('hint and error explain the control, error and requirement are said to programs too', () => {
  const html = String(<Field form={form} name="kana" errors={{ kana: 'カタカナで入力してください。' }} />)
  assert.match(html, /aria-describedby="form-kana-hint form-kana-error"/)
  assert.match(html, /aria-invalid="true"/)
  assert.doesNotMatch(html, / required/)
  assert.match(String(<Field form={form} name="email" />), /<input[^>]* required/)
})

test('fields that follow from one answer stand together under a heading with its words', () => {
  const asked = defineForm({
    kind: radioField({ label: '種別', options: [{ value: 'other', label: 'その他' }] }),
    name: onlyWhen('kind', 'other', textField({ label: '名称' })),
    reason: onlyWhen('kind', 'other', textField({ label: '理由' })),
  })
  const html = String(<Fields form={asked} />)
  assert.equal(html.match(/data-reveals-when="kind"/g)?.length, 1)
  assert.match(html, /「その他」の場合/)
})
