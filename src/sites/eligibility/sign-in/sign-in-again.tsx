import { type KeptForm, keepForm } from '#ui/kept-form.tsx'
import { NotificationBanner } from '#ui/notification-banner.tsx'
import type { EligibilityContext } from '../page.ts'
import { passwordPage } from '../password/password.tsx'
import { SignInView } from './sign-in-view.tsx'

/** Answers to a question that somebody else may have been asked: they are not kept, so that it is asked again. */
const OF_QUESTIONS = ['form_token', 'confirmed', 'final', 'sure']

/** A form came in after its session had ended: sign in, and what was typed is there to be sent. X-05 */
export const SignInAgain = ({ c }: { readonly c: EligibilityContext }) => {
  const kept = keepTyped(c)
  return (
    <SignInView c={c} to="/menu" kept={kept} failed>
      <NotificationBanner kind="warning" title="もう一度ログインしてください" arrived>
        {c.path === passwordPage.path ? <PerhapsChanged /> : <NotDone kept={kept} />}
      </NotificationBanner>
    </SignInView>
  )
}

const NotDone = ({ kept }: { readonly kept: KeptForm | undefined }) => (
  <p>
    操作のない時間が続いたか、同じユーザIDで別の画面からログインがあったため、この画面は使えなくなりました。送信の途中だった内容は、処理していません。
    {kept && '入力された内容は残っています。ログインすると、続けて送信できます。'}
  </p>
)

/** A change of password ends the session, so the second of two clicks finds none. */
const PerhapsChanged = () => (
  <p>
    続けて2回送信したときは、パスワードの変更は済んでいることがあります。まず、新しいパスワードでログインしてください。ログインできないときは変更されていませんので、元のパスワードでログインして、もう一度変更してください。
  </p>
)

function keepTyped({ path, entries }: EligibilityContext): KeptForm | undefined {
  if (path === passwordPage.path) return undefined
  const typed = new Map([...entries].filter(([name]) => !OF_QUESTIONS.includes(name)))
  return typed.size > 0 ? keepForm(path, typed) : undefined
}
