import { may } from '#domain/operators/permissions.ts'
import { Button } from '#ui/button.tsx'
import { defineForm } from '#ui/form/define-form.ts'
import { Field } from '#ui/form/fields.tsx'
import { Form } from '#ui/form/form.tsx'
import { selectField } from '#ui/form/select-field.tsx'
import type { InquiryViewProps } from './inquiry-view.tsx'

type AssignmentProps = Pick<InquiryViewProps, 'c' | 'asked' | 'answerers'>

/** Of 「担当を外す」; nothing chosen under 「引き継ぐ」 is not the same. */
export const NOBODY = 'nobody'

/** Who has it, and how to take it, hand it over or give it back. B-09 */
export const InquiryAssignment = ({ c, asked, answerers }: AssignmentProps) => {
  const { assigned, status } = asked.inquiry
  const mine = assigned?.id === c.user.id
  const others = answerers.filter(({ id }) => id !== assigned?.id && id !== c.user.id)
  return (
    <section aria-labelledby="assigned">
      <h2 id="assigned">担当</h2>
      <p>{assigned ? `${assigned.name}${mine ? '（自分）' : ''}` : 'まだ誰も担当していません。'}</p>
      {status !== 'closed' && may(c.user, 'answer-inquiries') && (
        <>
          <Form action={asked.address('/assign')} formToken={c.formToken}>
            <input type="hidden" name="from" value={assigned?.id ?? ''} />
            <Button kind="secondary" size="small" name="to" value={mine ? NOBODY : c.user.id}>
              {mine ? '担当を外す' : '担当する'}
            </Button>
          </Form>
          {others.length > 0 && <HandOver {...{ c, asked, answerers: others }} />}
        </>
      )}
    </section>
  )
}

const HandOver = ({ c, asked, answerers }: AssignmentProps) => {
  const options = answerers.map(({ id, name }) => ({ value: id, label: name }))
  const form = defineForm({ to: selectField({ label: '引き継ぐ人', required: true, options }) }, { id: 'hand-over' })
  return (
    <Form action={asked.address('/assign')} formToken={c.formToken}>
      <input type="hidden" name="from" value={asked.inquiry.assigned?.id ?? ''} />
      <Field form={form} name="to" />
      <Button kind="secondary" size="small">
        引き継ぐ
      </Button>
    </Form>
  )
}
