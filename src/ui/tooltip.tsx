import type { PropsWithChildren } from 'hono/jsx'

export type TooltipProps = PropsWithChildren<{
  /** The word that is explained: 「開設者」. */
  readonly about: string
}>

/**
 * 「?」 beside a word. A click or a tap opens it with and without JavaScript; with JavaScript the pointer resting on
 * it or Tab reaching it does too, and Escape closes it. WCAG 2.2, 1.4.13
 */
export const Tooltip = ({ about, children }: TooltipProps) => (
  <details class="tooltip" data-tooltip>
    <summary>
      <span class="tooltip-mark" aria-hidden="true">
        ?
      </span>
      <span class="visually-hidden">{about}の説明</span>
    </summary>
    <div class="tooltip-text">{children}</div>
  </details>
)
