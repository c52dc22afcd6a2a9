import type { PropsWithChildren } from 'hono/jsx'

export type ConcealedProps = PropsWithChildren<{
  /** What the button is called while it is hidden, and while it is shown. */
  readonly show: string
  readonly hide: string
  /** So many ● stand for it. */
  readonly dots: number
}>

/** A secret that is read when nobody looks over one's shoulder: ● until the button is pressed. Needs no script. */
export const Concealed = ({ show, hide, dots, children }: ConcealedProps) => (
  <div class="concealed">
    <details class="concealed-value">
      <summary>
        <span class="concealed-show">{show}</span>
        <span class="concealed-hide">{hide}</span>
      </summary>
      {children}
    </details>
    <span class="concealed-dots" aria-hidden="true">
      {'●'.repeat(dots)}
    </span>
  </div>
)
