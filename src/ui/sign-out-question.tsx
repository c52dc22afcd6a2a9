import { Confirmation } from '#ui/confirmation.tsx'

export const SIGN_OUT_TITLE = 'ログアウトしますか？'

/** For whoever comes to `/sign-out` by the address: opening a page ends nothing by itself. */
export const SignOutQuestion = ({ formToken }: { readonly formToken: string }) => (
  <Confirmation
    title={SIGN_OUT_TITLE}
    happens={['この端末からログアウトします。入力の途中だった内容は失われます。']}
    action="/sign-out"
    formToken={formToken}
    ok="ログアウトする"
    cancel={{ href: '/' }}
  />
)
