import { ErrorPage } from '#ui/error-page.tsx'
import { type ErrorText, errorText } from '#ui/error-texts.ts'
import { StaleForm } from '#ui/stale-form.tsx'
import type { PortalContext } from './page.ts'
import { PortalPage } from './portal-page.tsx'
import { SignInAgain } from './sign-in/sign-in-again.tsx'
import { SignedOutView } from './sign-in/signed-out-view.tsx'

/** A form may only be sent by a page of this site. */
const SENT_FROM_ELSEWHERE: Partial<ErrorText> = {
  title: 'ほかのサイトからの送信は受け付けていません',
  happened: 'このサイトの画面を通らずに送信されたため、処理しませんでした。登録や変更は行われていません。',
  todo: ['トップページから目的の画面を開き、もう一度操作してください。'],
}

export const renderError = (c: PortalContext, status: number) => {
  const text = status === 403 && c.request.method === 'POST' ? SENT_FROM_ELSEWHERE : {}
  return (
    <PortalPage c={c} title={text.title ?? errorText(status).title} failed>
      <ErrorPage status={status} requestId={c.requestId} text={text} />
    </PortalPage>
  )
}

/** Who wanted to sign out and is signed out already has what they wanted. */
export const renderStaleForm = (c: PortalContext) =>
  c.path === '/sign-out' && !c.user ? (
    <SignedOutView c={c} />
  ) : (
    <PortalPage c={c} title="もう一度送信してください" failed>
      <StaleForm action={c.path} formToken={c.formToken} entries={c.entries} />
    </PortalPage>
  )

export const renderSignInAgain = (c: PortalContext) => <SignInAgain c={c} />
