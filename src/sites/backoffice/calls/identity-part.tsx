import { Actions, Button } from '#ui/button.tsx'
import { DateInText } from '#ui/date.tsx'
import type { Entered, Errors } from '#ui/form/field.ts'
import { Fields } from '#ui/form/fields.tsx'
import { Form } from '#ui/form/form.tsx'
import { NotificationBanner } from '#ui/notification-banner.tsx'
import type { OperatorContext } from '../page.ts'
import type { FoundCall } from './find-call.ts'
import { identityForm } from './identity-form.ts'

interface IdentityProps {
  readonly c: OperatorContext
  readonly call: FoundCall
  readonly entered: Entered | undefined
  readonly errors: Errors
}

/** Whether the caller was recognised, or the form by which they are. */
export const IdentityPart = ({ c, call, entered, errors }: IdentityProps) => {
  const { institution, check, registered } = call
  const form = identityForm(registered)
  return (
    <>
      {check?.validUntil && (
        <NotificationBanner kind="info" title={`${check.caller} 様を確認済みです`}>
          <p>
            <DateInText value={check.validUntil} />
            まで、このお電話の手続きができます。お電話が終わったら「通話を終える」を押してください。
          </p>
          <Form action={`/calls/${institution.id}/end`} formToken={c.formToken}>
            <Button kind="secondary">通話を終える</Button>
          </Form>
        </NotificationBanner>
      )}
      {!check && (
        <Form action={`/calls/${institution.id}/identity`} formToken={c.formToken}>
          <h2>本人確認</h2>
          <Fields form={form} entered={entered} errors={errors} />
          <Actions>
            <Button>本人確認を記録する</Button>
          </Actions>
        </Form>
      )}
    </>
  )
}
