import { type KeptForm, keepForm } from '#ui/kept-form.tsx'
import { NotificationBanner } from '#ui/notification-banner.tsx'
import type { EligibilityContext } from '../page.ts'
import { SignInView } from './sign-in-view.tsx'

/** Answers to a question that somebody else may have been asked: they are not kept, so that it is asked again. */
const OF_QUESTIONS = ['form_token', 'confirmed', 'final', 'sure']

/** A form came in after its session had ended: sign in, and what was typed is there to be sent. X-05 */
export const SignInAgain = ({ c }: { readonly c: EligibilityContext }) => {
  const kept = keepTyped(c)
  return (
    <SignInView c={c} to="/menu" kept={kept} failed>
      <NotificationBanner kind="warning" title="もう一度ログインしてください" arrived>
        <p>
          操作のない時間が続いたか、同じユーザIDで別の画面からログインがあったため、この画面は使えなくなりました。送信の途中だった内容は、処理していません。
          {kept && '入力された内容は残っています。ログインすると、続けて送信できます。'}
        </p>
      </NotificationBanner>
    </SignInView>
  )
}

function keepTyped({ path, entries }: EligibilityContext): KeptForm | undefined {
  const typed = new Map([...entries].filter(([name]) => !OF_QUESTIONS.includes(name)))
  return typed.size > 0 ? keepForm(path, typed) : undefined
}
