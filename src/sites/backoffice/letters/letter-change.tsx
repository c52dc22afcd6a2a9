import type { LetterRecord } from '#domain/letters/find-letter-history.ts'
import { letterNumber } from '#notices/letters/set-letter.ts'
import type { Outcome } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import { Actions, Button, ButtonLink } from '#ui/button.tsx'
import type { FieldList, FormOf, ValuesOf } from '#ui/form/define-form.ts'
import { ErrorSummary } from '#ui/form/error-summary.tsx'
import type { Entered, Errors } from '#ui/form/field.ts'
import { Fields } from '#ui/form/fields.tsx'
import { fillForm } from '#ui/form/fill-form.ts'
import { Form } from '#ui/form/form.tsx'
import { readForm } from '#ui/form/read-form.ts'
import { BackofficePage } from '../backoffice-page.tsx'
import { type OperatorContext, page } from '../page.ts'
import { findAskedLetter } from './asked-letter.ts'
import { LETTERS_ABOVE } from './batches.tsx'
import { LetterView } from './letter.tsx'

/** Something done to one letter after a form: last part of its address, form, deed, and what is said then. */
export interface LetterChange<Fields extends FieldList, Because extends string> {
  readonly slug: string
  readonly title: string
  readonly lead: string
  readonly button: string
  readonly form: FormOf<Fields>
  readonly done: string
  readonly refusals: Readonly<Record<Because, string>>
  /** What stands in the form when it is opened. */
  begin?(c: OperatorContext, letter: LetterRecord): Promise<Entered>
  /** What is wrong beyond the fields themselves. */
  check?(values: ValuesOf<Fields>): Errors
  carryOut(work: Work, letter: LetterRecord, values: ValuesOf<Fields>): Promise<Outcome<unknown, Because>>
}

/** The page of such a change. B-06 */
export const letterChangePage = <Fields extends FieldList, Because extends string>(
  change: LetterChange<Fields, Because>,
) =>
  page({
    path: `/letters/:letter/${change.slug}`,
    access: 'may:post-letters',
    async get(c) {
      const letter = await findAskedLetter(c)
      if (!letter) return c.fail(404)
      return c.html(<ChangeView c={c} letter={letter} change={change} entered={await change.begin?.(c, letter)} />)
    },
    async post(c) {
      const letter = await findAskedLetter(c)
      if (!letter) return c.fail(404)
      const reading = readForm(change.form, c.entries)
      if (!reading.ok) return c.html(<ChangeView c={c} letter={letter} change={change} {...reading} />, 422)
      const errors = change.check?.(reading.values) ?? {}
      if (Object.keys(errors).length > 0) {
        const entered = fillForm(change.form, reading.values)
        return c.html(<ChangeView c={c} letter={letter} change={change} entered={entered} errors={errors} />, 422)
      }
      const outcome = await c.transact((work) => change.carryOut(work, letter, reading.values))
      if (outcome.done) return c.redirect(`/letters/${letter.id}?done=${change.done}`)
      const fresh = (await findAskedLetter(c)) ?? letter
      return c.html(<LetterView c={c} letter={fresh} problem={change.refusals[outcome.because]} />, 409)
    },
  })

interface ChangeViewProps {
  readonly c: OperatorContext
  readonly letter: LetterRecord
  readonly change: Pick<LetterChange<FieldList, string>, 'title' | 'lead' | 'button' | 'form' | 'slug'>
  readonly entered?: Entered | undefined
  readonly errors?: Errors
}

const ChangeView = ({ c, letter, change, entered, errors = {} }: ChangeViewProps) => {
  const here = { text: letterNumber(letter.number), href: `/letters/${letter.id}` }
  const { title, lead, button, form, slug } = change
  return (
    <BackofficePage c={c} title={title} above={[...LETTERS_ABOVE, here]} failed={Object.keys(errors).length > 0}>
      <h1>{title}</h1>
      <p class="lead">
        {letterNumber(letter.number)}　{letter.addressee}　{letter.title}
      </p>
      <p>{lead}</p>
      <ErrorSummary form={form} errors={errors} />
      <Form action={`${here.href}/${slug}`} formToken={c.formToken}>
        <Fields form={form} entered={entered} errors={errors} />
        <Actions>
          <Button>{button}</Button>
          <ButtonLink href={here.href}>やめる</ButtonLink>
        </Actions>
      </Form>
    </BackofficePage>
  )
}
