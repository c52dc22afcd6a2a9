import type { PropsWithChildren } from 'hono/jsx'

export type FormProps = PropsWithChildren<{
  readonly action: string
  readonly formToken: string
  readonly id?: string
  /** Files are sent. */
  readonly multipart?: boolean
  /** Answered by a Confirmation, which is shown as a dialog where that can be done. */
  readonly confirm?: boolean
}>

/** A form that changes something. The server says what is wrong, in its own words: the browser's checks are off. */
export const Form = ({ action, formToken, id, multipart, confirm, children }: FormProps) => (
  <form
    class="form"
    id={id}
    method="post"
    action={action}
    enctype={multipart ? 'multipart/form-data' : undefined}
    novalidate
    data-once={!confirm || undefined}
    data-confirm={confirm || undefined}
  >
    <input type="hidden" name="form_token" value={formToken} />
    {children}
  </form>
)

export type FormGroupProps = PropsWithChildren<{ readonly heading: string; readonly number?: number }>

/** A part of a long form under its own heading, numbered where there are several. */
export const FormGroup = ({ heading, number, children }: FormGroupProps) => (
  <section class="form-group">
    <h2>
      {number !== undefined && <span class="form-group-number">{number}</span>}
      {heading}
    </h2>
    {children}
  </section>
)
