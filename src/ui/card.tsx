import type { Child, PropsWithChildren } from 'hono/jsx'

export type CardProps = PropsWithChildren<{
  readonly title: string
  /** The page this card stands for: its link is its title. */
  readonly href?: string
  /** Its state, as a Tag. */
  readonly tag?: Child
  readonly actions?: Child
}>

/** One thing among several of its kind: what it is, how it stands, what can be done with it. */
export const Card = ({ title, href, tag, actions, children }: CardProps) => (
  <article class="card">
    <div class="card-head">
      <h3 class="card-title">{href ? <a href={href}>{title}</a> : title}</h3>
      {tag}
    </div>
    {children && <div class="card-body">{children}</div>}
    {actions && <div class="card-actions">{actions}</div>}
  </article>
)

export const Cards = ({ children }: PropsWithChildren) => <div class="cards">{children}</div>
