import type { SessionEnd } from '#platform/session/find-session-end.ts'
import { ErrorPage } from '#ui/error-page.tsx'
import { type ErrorText, errorText } from '#ui/error-texts.ts'
import { StaleForm } from '#ui/stale-form.tsx'
import { EligibilityPage } from './eligibility-page.tsx'
import type { EligibilityContext } from './page.ts'
import { SessionEndView } from './session-end-view.tsx'
import { SignInAgain } from './sign-in/sign-in-again.tsx'

/** Other accounts see other items of 「メニュー」. E-03 */
const NOT_YOURS: Partial<ErrorText> = {
  title: 'この画面は、いまのアカウントでは使えません',
  happened: '権限区分と利用開始日によって、使える画面が決まっています。登録や変更は行われていません。',
  todo: [
    '「メニュー」に並んでいる画面から選んでください。',
    '必要なときは、管理アカウントの担当者に相談してください。',
  ],
}

export const renderError = (c: EligibilityContext, status: number) => {
  const text = status === 403 && c.user ? NOT_YOURS : {}
  return (
    <EligibilityPage c={c} title={text.title ?? errorText(status).title} failed>
      <ErrorPage
        status={status}
        requestId={c.requestId}
        text={text}
        onward={c.user ? { text: 'メニューへ', href: '/menu' } : { text: '最初の画面へ', href: '/' }}
      />
    </EligibilityPage>
  )
}

export const renderStaleForm = (c: EligibilityContext) => (
  <EligibilityPage c={c} title="もう一度送信してください" failed>
    <StaleForm action={c.path} formToken={c.formToken} entries={c.entries} />
  </EligibilityPage>
)

export const renderSignInAgain = (c: EligibilityContext) => <SignInAgain c={c} />

export const renderSessionEnd = (c: EligibilityContext, end: SessionEnd) => <SessionEndView c={c} end={end} />
