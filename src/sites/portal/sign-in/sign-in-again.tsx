import { keepForm } from '#ui/kept-form.tsx'
import { NotificationBanner } from '#ui/notification-banner.tsx'
import type { PortalContext } from '../page.ts'
import { SignInView } from './sign-in-view.tsx'

/** A form came in after its session had ended: sign in, and what was typed is sent with one click. X-05 */
export const SignInAgain = ({ c }: { readonly c: PortalContext }) => (
  <SignInView c={c} kept={keepForm(c.path, c.entries)}>
    <NotificationBanner kind="warning" title="もう一度ログインしてください" arrived>
      <p>
        操作のない時間が続いたため、ログアウトしました。入力された内容は残っています。ログインすると、続けて送信できます。
      </p>
    </NotificationBanner>
  </SignInView>
)
