import type { Child, PropsWithChildren } from 'hono/jsx'
import { Actions, Button, ButtonLink } from '#ui/button.tsx'
import { type Description, DescriptionList } from '#ui/description-list.tsx'

export type ConfirmationProps = PropsWithChildren<{
  /** The question, or the name the manual gives this dialog: h1 of the page, title of the dialog. */
  readonly title: string
  /** What will happen, one sentence each. */
  readonly happens?: readonly string[]
  /** What was entered, to be read once more. Secrets are never among it. */
  readonly values?: readonly Description[]
  readonly note?: Child
  /** Where 「OK」 posts. */
  readonly action: string
  readonly formToken: string
  /** What 「OK」 sends besides the token: the id of what is confirmed. Never a secret, never what was entered. */
  readonly sends?: Readonly<Record<string, string>>
  /** 「OK」 unless the button can say better what it does. */
  readonly ok?: string
  /** The safe way out. Without JavaScript it leads back to the page with what was entered. */
  readonly cancel: { readonly text?: string; readonly href: string }
  /** 「OK」 takes something away. */
  readonly destructive?: boolean
  /** 「OK」 is answered by one more question. */
  readonly asksOnceMore?: boolean
}>

/**
 * Asks before it is done. Served as a page of its own, in answer to a form or a link that carries `data-confirm`; with
 * JavaScript the same element is shown as a dialog over the page one came from. Children are further fields. X-04
 */
export const Confirmation = (props: ConfirmationProps) => {
  const { title, happens = [], values = [], note, action, formToken, sends = {}, ok = 'OK', cancel, children } = props
  return (
    <form
      class="question"
      method="post"
      action={action}
      novalidate
      data-confirmation
      data-once={!props.asksOnceMore || undefined}
      data-confirm={props.asksOnceMore || undefined}
    >
      <h1 class="question-title" id="question-title">
        {title}
      </h1>
      <div class="question-body" id="question-body">
        <Values values={values} />
        {happens.length > 0 && <Happens sentences={happens} />}
        {note && <p>{note}</p>}
        {children}
      </div>
      <input type="hidden" name="form_token" value={formToken} />
      {Object.entries(sends).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <Actions>
        <Button kind={props.destructive ? 'destructive-final' : 'primary'}>{ok}</Button>
        <ButtonLink href={cancel.href} safe>
          {cancel.text ?? 'キャンセル'}
        </ButtonLink>
      </Actions>
    </form>
  )
}

/** One value reads as the sources write it, 「追加申請台数：3」; several are a list. 000 2-4 */
const Values = ({ values }: { readonly values: readonly Description[] }) => {
  const [only] = values
  if (!only) return null
  if (values.length > 1 || only.before !== undefined) return <DescriptionList items={values} />
  return (
    <p>
      {only.term}：{only.value}
    </p>
  )
}

/** One sentence stands alone; several are a list. */
export const Happens = ({ sentences }: { readonly sentences: readonly string[] }) =>
  sentences.length === 1 ? (
    <p>{sentences[0]}</p>
  ) : (
    <ul>
      {sentences.map((sentence) => (
        <li>{sentence}</li>
      ))}
    </ul>
  )

export type ConfirmLinkProps = PropsWithChildren<{
  /** Of the confirmation page. */
  readonly href: string
  readonly kind?: 'secondary' | 'quiet' | 'destructive'
  readonly size?: 'small'
}>

/** Opens a question before something is taken away: the confirmation page, or the same as a dialog. */
export const ConfirmLink = ({ href, kind = 'destructive', size, children }: ConfirmLinkProps) => (
  <ButtonLink href={href} kind={kind} size={size} confirm>
    {children}
  </ButtonLink>
)
