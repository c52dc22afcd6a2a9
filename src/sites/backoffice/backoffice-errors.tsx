import { ErrorPage } from '#ui/error-page.tsx'
import { type ErrorText, errorText } from '#ui/error-texts.ts'
import { StaleForm } from '#ui/stale-form.tsx'
import { BackofficePage } from './backoffice-page.tsx'
import type { BackofficeContext } from './page.ts'
import { SignInAgain } from './sign-in/sign-in-again.tsx'
import { SignedOutView } from './sign-in/sign-out.tsx'

/** A form may only be sent by a page of this site. */
const SENT_FROM_ELSEWHERE: Partial<ErrorText> = {
  title: 'ほかのサイトからの送信は受け付けていません',
  happened: 'このサイトの画面を通らずに送信されたため、処理しませんでした。登録や変更は行われていません。',
  todo: ['ホームから目的の画面を開き、もう一度操作してください。'],
}

const NOT_OF_YOUR_ROLE: Partial<ErrorText> = {
  title: 'この画面を使う権限がありません',
  happened: 'お使いの運用者IDの役割では、この画面を使えません。登録や変更は行われていません。',
  todo: ['必要なときは、管理者に役割の追加を依頼してください。', 'ホームから、使える画面を選べます。'],
}

export const renderError = (c: BackofficeContext, status: number) => {
  const text = status === 403 ? forbidden(c) : {}
  return (
    <BackofficePage c={c} title={text.title ?? errorText(status).title} failed>
      <ErrorPage status={status} requestId={c.requestId} text={text} />
    </BackofficePage>
  )
}

const forbidden = ({ request, user, env }: BackofficeContext) =>
  request.method === 'POST' && (!user || request.headers.get('origin') !== env.origins.backoffice)
    ? SENT_FROM_ELSEWHERE
    : NOT_OF_YOUR_ROLE

/** Who wanted to sign out and is signed out already has what they wanted. */
export const renderStaleForm = (c: BackofficeContext) =>
  c.path === '/sign-out' && !c.user ? (
    <SignedOutView c={c} />
  ) : (
    <BackofficePage c={c} title="もう一度送信してください" failed>
      <StaleForm action={c.path} formToken={c.formToken} entries={c.entries} />
    </BackofficePage>
  )

export const renderSignInAgain = (c: BackofficeContext) => <SignInAgain c={c} />
