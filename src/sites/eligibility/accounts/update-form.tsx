import type { LookedAfter } from '#domain/account-administration/find-looked-after.ts'
import { dayOf } from '#platform/clock/clock.ts'
import { Choice } from '#ui/form/choice.tsx'
import type { Entered } from '#ui/form/field.ts'
import { Fields } from '#ui/form/fields.tsx'
import { fillForm } from '#ui/form/fill-form.ts'
import { Form } from '#ui/form/form.tsx'
import { AccountActions } from './account-actions.tsx'
import { accountForm } from './account-fields.ts'
import type { AccountViewProps } from './account-view.tsx'
import { addressOf } from './account-words.ts'

/** What may be changed, and 「更新」. */
export const UpdateForm = (props: AccountViewProps) => {
  const { c, account, lockedUntil, errors, entered = enteredOf(account, dayOf(c.now)) } = props
  return (
    <Form action={addressOf(account)} formToken={c.formToken} confirm>
      <input type="hidden" name="version" value={String(account.version)} />
      <Fields form={accountForm(dayOf(c.now))} entered={entered} errors={errors} />
      {lockedUntil && (
        <div class="field">
          <Choice
            type="checkbox"
            id="form-unlock"
            name="unlock"
            option={{
              value: 'yes',
              label: 'ロックを解除する',
              hint: 'パスワードの間違いが続いたため、ログインできなくなっています。',
            }}
            checked={false}
          />
        </div>
      )}
      <AccountActions {...props} />
    </Form>
  )
}

const enteredOf = ({ name, kana, disabledAt, startsOn, endsOn }: LookedAfter, today: Temporal.PlainDate): Entered =>
  fillForm(accountForm(today), {
    name,
    kana: kana ?? '',
    state: disabledAt ? 'disabled' : 'enabled',
    ...(startsOn && { starts_on: startsOn }),
    ends_on: endsOn ?? undefined,
  })
