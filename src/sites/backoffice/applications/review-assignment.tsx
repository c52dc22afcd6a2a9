import { UNDECIDED } from '#domain/applications/application.ts'
import { may } from '#domain/operators/permissions.ts'
import { Button } from '#ui/button.tsx'
import { defineForm } from '#ui/form/define-form.ts'
import { Field } from '#ui/form/fields.tsx'
import { Form } from '#ui/form/form.tsx'
import { selectField } from '#ui/form/select-field.tsx'
import type { OperatorContext } from '../page.ts'
import type { AskedApplication } from './asked-application.ts'
import type { Review } from './find-review.ts'

interface AssignmentProps {
  readonly c: OperatorContext
  readonly asked: AskedApplication
  readonly review: Review
}

/** Who has it, and how to take it, hand it over or give it back. B-02 */
export const Assignment = ({ c, asked, review: { assigned, reviewers } }: AssignmentProps) => {
  const open = UNDECIDED.some((status) => status === asked.application.status)
  const mine = assigned?.id === c.user.id
  const others = reviewers.filter(({ id }) => id !== assigned?.id && id !== c.user.id)
  return (
    <section aria-labelledby="assigned">
      <h2 id="assigned">担当</h2>
      <p>{assigned ? `${assigned.name}${mine ? '（自分）' : ''}` : 'まだ誰も担当していません。'}</p>
      {open && may(c.user, 'review-applications') && (
        <>
          <Form action={asked.address('/assign')} formToken={c.formToken}>
            <input type="hidden" name="from" value={assigned?.id ?? ''} />
            <Button kind="secondary" size="small" id="take" name="to" value={mine ? '' : c.user.id}>
              {mine ? '担当を外す' : '担当する'}
            </Button>
          </Form>
          {others.length > 0 && <HandOver c={c} asked={asked} from={assigned?.id ?? ''} others={others} />}
        </>
      )}
    </section>
  )
}

interface HandOverProps {
  readonly c: OperatorContext
  readonly asked: AskedApplication
  readonly from: string
  readonly others: Review['reviewers']
}

const HandOver = ({ c, asked, from, others }: HandOverProps) => {
  const options = others.map(({ id, name }) => ({ value: id, label: name }))
  const form = defineForm({ to: selectField({ label: '引き継ぐ人', required: true, options }) }, { id: 'hand-over' })
  return (
    <Form action={asked.address('/assign')} formToken={c.formToken}>
      <input type="hidden" name="from" value={from} />
      <Field form={form} name="to" />
      <Button kind="secondary" size="small">
        引き継ぐ
      </Button>
    </Form>
  )
}
