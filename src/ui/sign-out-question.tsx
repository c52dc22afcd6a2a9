import { Confirmation } from '#ui/confirmation.tsx'

export const SIGN_OUT_TITLE = 'ログアウトしますか？'

interface SignOutQuestionProps {
  readonly formToken: string
  /** The page that whoever stays goes back to. */
  readonly stay?: string
  /** The site asks whoever sends the button of its menu: what 「OK」 sends tells the two apart. */
  readonly sends?: Readonly<Record<string, string>>
  /** 「OK」 where the manual has it; otherwise the button says what it does. */
  readonly ok?: string
}

/** Opening a page ends nothing by itself: who comes to `/sign-out` by the address is asked, and where the manual asks. */
export const SignOutQuestion = ({ formToken, stay = '/', sends = {}, ok = 'ログアウトする' }: SignOutQuestionProps) => (
  <Confirmation
    title={SIGN_OUT_TITLE}
    happens={['この端末からログアウトします。入力の途中だった内容は失われます。']}
    action="/sign-out"
    formToken={formToken}
    sends={sends}
    ok={ok}
    cancel={{ href: stay }}
  />
)
