import { Button } from '#ui/button.tsx'

export interface StaleFormProps {
  /** The form's own address. */
  readonly action: string
  readonly formToken: string
  /** What was posted. Secrets are left out: they are asked for again. */
  readonly entries: ReadonlyMap<string, readonly (string | File)[]>
}

const NEVER_KEPT = /password|secret|pin|passcode|form_token/i

/** A form whose token has gone stale comes back with everything that was typed, to be sent again with one click. */
export const StaleForm = ({ action, formToken, entries }: StaleFormProps) => (
  <form method="post" action={action}>
    <h1>もう一度送信してください</h1>
    <p>
      画面を開いてから時間がたったか、別の画面でログインやログアウトをしたため、送信を完了できませんでした。
      入力された内容は残っています（パスワードなどは、このあと入力し直してください）。
    </p>
    <input type="hidden" name="form_token" value={formToken} />
    {kept(entries).map(([name, value]) => (
      <input type="hidden" name={name} value={value} />
    ))}
    <Button>もう一度送信する</Button>
  </form>
)

const kept = (entries: StaleFormProps['entries']): [string, string][] =>
  [...entries].flatMap(([name, values]) =>
    NEVER_KEPT.test(name)
      ? []
      : values.flatMap((value): [string, string][] => (typeof value === 'string' ? [[name, value]] : [])),
  )
