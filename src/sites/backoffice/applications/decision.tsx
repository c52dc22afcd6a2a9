import { Actions, Button } from '#ui/button.tsx'
import type { Entered, Errors } from '#ui/form/field.ts'
import { Fields } from '#ui/form/fields.tsx'
import { Form } from '#ui/form/form.tsx'
import type { OperatorContext } from '../page.ts'
import type { AskedApplication } from './asked-application.ts'
import { decisionForm } from './decision-form.ts'

export interface DecisionProps {
  readonly c: OperatorContext
  readonly asked: AskedApplication
  /** An approval asks for one more tick. */
  readonly speaksAgainst: boolean
  readonly entered?: Entered | undefined
  readonly errors: Errors
}

/** 「判定する」: on the version that is shown, and on no other. */
export const Decision = ({ c, asked, speaksAgainst, entered, errors }: DecisionProps) => (
  <section id="decide" aria-labelledby="decide-title">
    <h2 id="decide-title">判定する</h2>
    <Form action={asked.address('/decide')} formToken={c.formToken}>
      <input type="hidden" name="version" value={String(asked.application.version)} />
      <Fields
        form={decisionForm}
        only={speaksAgainst ? ['decision', 'read', 'message'] : ['decision', 'message']}
        entered={entered}
        errors={errors}
      />
      <Actions>
        <Button>判定を確定する</Button>
      </Actions>
    </Form>
  </section>
)
