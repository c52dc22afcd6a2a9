import { Button } from '#ui/button.tsx'
import { ErrorSummary } from '#ui/form/error-summary.tsx'
import type { Errors } from '#ui/form/field.ts'
import { Fields } from '#ui/form/fields.tsx'
import { fillForm } from '#ui/form/fill-form.ts'
import { Form, FormGroup } from '#ui/form/form.tsx'
import { readForm } from '#ui/form/read-form.ts'
import { exampleForm } from './example-form.ts'
import type { GallerySection } from './gallery-section.ts'
import { Specimen } from './specimen.tsx'

const empty = exampleForm('empty')
const filled = exampleForm('filled')
const failed = exampleForm('failed')

const VALUES = fillForm(filled, {
  name: '霞が関なかよし診療所',
  code: '1234567',
  kana: 'カスミガセキナカヨシシンリョウジョ',
  telephone: '0312345678',
  email: 'uketsuke@example.jp',
  prefecture: '13',
  kind: 'start',
  uses: ['outpatient', 'online'],
  start: Temporal.PlainDate.from('2026-11-20'),
  month: Temporal.PlainYearMonth.from('2026-12'),
  note: '駐車場の工事のため、12月1日までは電話がつながりにくくなっています。',
  agreed: true,
})

const NOTHING_SENT = readForm(failed, new Map())
const ERRORS: Errors = NOTHING_SENT.ok ? {} : NOTHING_SENT.errors

/** Every kind of field: empty and filled. */
export const fields: GallerySection = {
  slug: 'fields',
  title: '入力欄',
  lead: '見出し、説明、エラー、入力欄の順に並びます。欄の幅は、入るものの長さに合わせます。',
  content: ({ formToken }) => (
    <>
      <Specimen title="まだ何も入力していない">
        <Form action="/gallery/fields" formToken={formToken} multipart>
          <FormGroup heading="医療機関の情報" number={1}>
            <Fields form={empty} only={['name', 'code', 'kana', 'telephone', 'email', 'password']} />
          </FormGroup>
          <FormGroup heading="申請の内容" number={2}>
            <Fields form={empty} only={['prefecture', 'kind', 'uses', 'start', 'month', 'list', 'note', 'agreed']} />
          </FormGroup>
          <Button>入力内容を確認する</Button>
        </Form>
      </Specimen>
      <Specimen title="入力した">
        <Form action="/gallery/fields" formToken={formToken} multipart>
          <Fields form={filled} entered={VALUES} />
          <Button>入力内容を確認する</Button>
        </Form>
      </Specimen>
    </>
  ),
}

/** The same after the form came back. */
export const refusedFields: GallerySection = {
  slug: 'refused-fields',
  title: '入力欄のエラー',
  lead: 'まとめが最初に読まれ、そこから各項目へ移動できます。入力したものは残ります。',
  content: ({ formToken }) => (
    <>
      <ErrorSummary form={failed} errors={ERRORS} />
      <Form action="/gallery/refused-fields" formToken={formToken} multipart>
        <Fields form={failed} errors={ERRORS} />
        <Button>入力内容を確認する</Button>
      </Form>
    </>
  ),
}
