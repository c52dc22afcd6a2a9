import type { PropsWithChildren } from 'hono/jsx'

/** `destructive` opens the question, `destructive-final` answers it inside the dialog. */
export type ButtonKind = 'primary' | 'secondary' | 'quiet' | 'destructive' | 'destructive-final'

interface Look {
  readonly kind?: ButtonKind
  readonly size?: 'small'
}

export type ButtonProps = PropsWithChildren<
  Look & {
    readonly type?: 'submit' | 'button'
    readonly name?: string
    readonly value?: string
    readonly form?: string
    readonly formaction?: string
    readonly disabled?: boolean
  }
>

/** Says what it does: 「登録する」, not 「送信」. */
export const Button = ({ kind = 'primary', size, type = 'submit', children, ...rest }: ButtonProps) => (
  <button class="button" data-kind={kind} data-size={size} type={type} {...rest}>
    {children}
  </button>
)

/** Goes somewhere and looks like a button. */
export const ButtonLink = ({
  href,
  kind = 'secondary',
  size,
  children,
}: PropsWithChildren<Look & { readonly href: string }>) => (
  <a class="button" data-kind={kind} data-size={size} href={href}>
    {children}
  </a>
)

/** The row below the content: the primary button first, then secondary, then quiet links. */
export const Actions = ({ children }: PropsWithChildren) => <div class="actions">{children}</div>
