import { Button } from '#ui/button.tsx'
import { Fields } from '#ui/form/fields.tsx'
import { Form } from '#ui/form/form.tsx'
import { noteForm } from './answer-form.ts'
import { FORM_FIELD } from './form-field.ts'
import type { InquiryViewProps } from './inquiry-view.tsx'

/** What operators tell each other. */
export const NotePart = ({ c, asked, told, formId }: InquiryViewProps) => (
  <section aria-labelledby="note">
    <h2 id="note">メモ</h2>
    <Form action={asked.address('/note')} formToken={c.formToken}>
      <input type="hidden" name={FORM_FIELD} value={formId} />
      <Fields form={noteForm} {...told.note} />
      <Button kind="secondary" size="small">
        メモを残す
      </Button>
    </Form>
  </section>
)
