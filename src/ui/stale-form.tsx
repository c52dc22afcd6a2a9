import { Actions, Button } from '#ui/button.tsx'
import { KeptEntries, type PostedEntries } from '#ui/kept-entries.tsx'

export interface StaleFormProps {
  /** The form's own address. */
  readonly action: string
  readonly formToken: string
  /** What was posted. Secrets are left out: they are asked for again. */
  readonly entries: PostedEntries
}

/** A form whose token has gone stale comes back with everything that was typed, to be sent again with one click. X-05 */
export const StaleForm = ({ action, formToken, entries }: StaleFormProps) => (
  <form method="post" action={action}>
    <h1>もう一度送信してください</h1>
    <p>画面を開いてから時間がたったか、別の画面でログインやログアウトをしたため、送信を完了できませんでした。</p>
    <p>入力された内容は残っています（パスワードなどは、このあと入力し直してください）。</p>
    <input type="hidden" name="form_token" value={formToken} />
    <KeptEntries entries={entries} />
    <Actions>
      <Button>もう一度送信する</Button>
    </Actions>
  </form>
)
