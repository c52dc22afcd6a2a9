import type { PropsWithChildren } from 'hono/jsx'
import { breakable } from '#ui/breakable-label.tsx'
import { Tooltip } from '#ui/tooltip.tsx'

export type HelpedHeadingProps = PropsWithChildren<{
  /** The h1 of the page. */
  readonly title: string
}>

/** The h1 with 「?」 beside it, which says in short what the page is for. 001 p.15 */
export const HelpedHeading = ({ title, children }: HelpedHeadingProps) => (
  <div class="helped-heading">
    <h1>{breakable(title)}</h1>
    <Tooltip about={`「${title}」画面`}>{children}</Tooltip>
  </div>
)
