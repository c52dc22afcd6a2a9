import type { PropsWithChildren } from 'hono/jsx'
import { Actions } from '#ui/button.tsx'

/**
 * On a page that is there to be printed: with JavaScript the printer's settings open by themselves, and again by the
 * button; without, the browser's own menu prints it. Children say what comes afterwards. None of this is printed.
 */
export const PrintNow = ({ children }: PropsWithChildren) => (
  <div data-print="never" data-print-now>
    <p class="lead">{children}</p>
    <noscript>
      <p>ブラウザーのメニューの「印刷」（またはCtrlキーとPキー）で印刷してください。</p>
    </noscript>
    <Actions>
      <button class="button" data-kind="primary" type="button" hidden>
        印刷
      </button>
    </Actions>
  </div>
)
