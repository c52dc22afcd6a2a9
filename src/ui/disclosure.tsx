import type { PropsWithChildren } from 'hono/jsx'
import { Icon } from '#ui/icon.tsx'

export type DisclosureProps = PropsWithChildren<{
  readonly summary: string
  readonly open?: boolean
}>

/** What only some readers need, one click away. On paper it is always open. */
export const Disclosure = ({ summary, open = false, children }: DisclosureProps) => (
  <details class="disclosure" open={open}>
    <summary>
      <Icon name="chevron-down" />
      {summary}
    </summary>
    <div class="disclosure-body">{children}</div>
  </details>
)
