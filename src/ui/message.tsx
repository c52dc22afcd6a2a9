import type { PropsWithChildren } from 'hono/jsx'
import { Actions, Button } from '#ui/button.tsx'

export type MessageProps = PropsWithChildren<{
  /** What happened: h1 of the page, title of the dialog. */
  readonly title: string
  /** Where 「OK」 leads. */
  readonly next: string
}>

/**
 * Says that it was done, before one goes on. Served as a page of its own in answer to a form with `confirm`; with
 * JavaScript the same element is shown as a dialog over that form, and closing it in any way goes on. X-04
 */
export const Message = ({ title, next, children }: MessageProps) => (
  <form class="question" method="get" action={next} data-confirmation data-message>
    <h1 class="question-title" id="question-title">
      {title}
    </h1>
    <div class="question-body" id="question-body">
      {children}
    </div>
    <Actions>
      <Button>OK</Button>
    </Actions>
  </form>
)
