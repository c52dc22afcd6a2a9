import type { PropsWithChildren } from 'hono/jsx'

/** `destructive` opens the question, `destructive-final` answers it inside the dialog. */
export type ButtonKind = 'primary' | 'secondary' | 'quiet' | 'destructive' | 'destructive-final'

interface Look {
  readonly kind?: ButtonKind
  readonly size?: 'small' | undefined
  /** Of a question: changes nothing, has the focus when the question is a dialog. */
  readonly safe?: boolean
}

export type ButtonProps = PropsWithChildren<
  Look & {
    readonly type?: 'submit' | 'button'
    readonly id?: string
    readonly name?: string
    readonly value?: string
    readonly form?: string
    readonly formaction?: string
    readonly disabled?: boolean
    /** What it leads to opens in a window of its own; a question in a dialog closes meanwhile. */
    readonly opensWindow?: boolean
    /** Ids: the answer chosen in a list carries a text, which goes into a field at once where scripts run. */
    readonly inserts?: { readonly list: string; readonly into: string }
  }
>

/** Says what it does: 「登録する」, not 「送信」. */
export const Button = ({
  kind = 'primary',
  size,
  safe,
  opensWindow,
  inserts,
  type = 'submit',
  children,
  ...rest
}: ButtonProps) => (
  <button
    class="button"
    data-kind={kind}
    data-size={size}
    data-safe={safe || undefined}
    type={type}
    formtarget={opensWindow ? '_blank' : undefined}
    data-inserts={inserts?.list}
    data-inserts-into={inserts?.into}
    {...rest}
  >
    {children}
  </button>
)

export type ButtonLinkProps = PropsWithChildren<
  Look & {
    readonly href: string
    /** Leads to a Confirmation, which is shown as a dialog where that can be done. */
    readonly confirm?: boolean
    /** The id of a Dialog on this page, which asks what the page at `href` asks. */
    readonly opens?: string
  }
>

/** Goes somewhere and looks like a button. */
export const ButtonLink = ({ href, kind = 'secondary', size, safe, confirm, opens, children }: ButtonLinkProps) => (
  <a
    class="button"
    data-kind={kind}
    data-size={size}
    data-safe={safe || undefined}
    data-confirm={confirm || undefined}
    data-opens={opens}
    href={href}
  >
    {children}
  </a>
)

/** The row below the content: the primary button first, then secondary, then quiet links. */
export const Actions = ({ children }: PropsWithChildren) => <div class="actions">{children}</div>
