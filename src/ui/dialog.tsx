import type { Child, PropsWithChildren } from 'hono/jsx'
import { Actions } from '#ui/button.tsx'

export type DialogProps = PropsWithChildren<{
  readonly id: string
  /** The question. */
  readonly title: string
  /** Buttons close the dialog, links leave the page. The safe one carries `safe`: it has the focus. */
  readonly actions: Child
}>

/**
 * A question that the page already holds, opened by an element with `data-opens={id}`. That element is a link to a page
 * which asks the same, for those without JavaScript. Where the answer changes something, use a Confirmation.
 */
export const Dialog = ({ id, title, actions, children }: DialogProps) => (
  <dialog class="dialog" id={id} aria-labelledby={`${id}-title`} aria-describedby={`${id}-body`}>
    <form class="question" method="dialog">
      <h2 class="question-title" id={`${id}-title`}>
        {title}
      </h2>
      <div class="question-body" id={`${id}-body`}>
        {children}
      </div>
      <Actions>{actions}</Actions>
    </form>
  </dialog>
)
