import type { Child } from 'hono/jsx'
import { type FieldList, type FormOf, fieldId } from './define-form.ts'
import type { Field as AnyField, Condition, Entered, Errors } from './field.ts'
import { labelOf } from './option.ts'

interface Shown {
  readonly form: FormOf<FieldList>
  readonly entered?: Entered | undefined
  readonly errors?: Errors | undefined
}

/** One field of a form, for pages that set their fields themselves. */
export const Field = ({ form, name, entered = {}, errors = {} }: Shown & { readonly name: string }) => {
  const field = form.fields[name]
  if (!field) throw new Error(`the form has no field ${name}`)
  return <>{field.render({ name, id: fieldId(form, name), entered, error: errors[name] })}</>
}

/**
 * The fields of a form, or `only` some of them, in order. Those that follow from one answer stand together under a
 * heading that says which; where scripts run they appear with the answer.
 */
export const Fields = ({ form, only, entered, errors }: Shown & { readonly only?: readonly string[] }) => (
  <>
    {together(form, only ?? Object.keys(form.fields)).map(({ when, names }) => {
      const fields = names.map((name) => <Field form={form} name={name} entered={entered} errors={errors} />)
      return when ? (
        <Reveal when={when} by={form.fields[when.field]}>
          {fields}
        </Reveal>
      ) : (
        fields
      )
    })}
  </>
)

interface RevealProps {
  readonly when: Condition
  readonly by: AnyField<unknown> | undefined
  readonly children: Child
}

const Reveal = ({ when, by, children }: RevealProps) => (
  <div class="reveal" data-reveals-when={when.field} data-reveals-values={when.oneOf.join(' ')}>
    <p class="reveal-heading">{when.oneOf.map((value) => `「${labelOf(by?.options ?? [], value)}」`).join('')}の場合</p>
    {children}
  </div>
)

interface Run {
  readonly when?: Condition | undefined
  readonly names: string[]
}

/** Neighbours with the same condition form one run. */
function together(form: FormOf<FieldList>, names: readonly string[]): readonly Run[] {
  const runs: Run[] = []
  for (const name of names) {
    const when = form.fields[name]?.when
    const last = runs.at(-1)
    if (last && sameCondition(last.when, when)) last.names.push(name)
    else runs.push({ when, names: [name] })
  }
  return runs
}

const sameCondition = (a: Condition | undefined, b: Condition | undefined) =>
  a?.field === b?.field && a?.oneOf.join() === b?.oneOf.join()
