import type { SessionEnd } from '#platform/session/find-session-end.ts'
import { Actions, ButtonLink } from '#ui/button.tsx'
import { EligibilityPage } from './eligibility-page.tsx'
import type { EligibilityContext } from './page.ts'

const TEXTS: Record<SessionEnd, { readonly title: string; readonly happened: string }> = {
  idle: {
    title: '自動でログアウトしました',
    happened: '操作のない時間が30分続いたため、この画面は使えなくなりました。',
  },
  replaced: {
    title: '別の画面でログインしたため、この画面は使えなくなりました',
    happened:
      '同じユーザIDで、あとから別の画面またはパソコンでログインがありました。1つのユーザIDで使えるのは、最後にログインした画面だけです。',
  },
  time: {
    title: '自動でログアウトしました',
    happened: 'ログインしてから12時間たったため、この画面は使えなくなりました。',
  },
}

export interface SessionEndViewProps {
  readonly c: EligibilityContext
  readonly end: SessionEnd
}

/** What the earlier page is told at its next action: 「閉じる」 leads to 「ログイン」. */
export const SessionEndView = ({ c, end }: SessionEndViewProps) => (
  <EligibilityPage c={c} title={TEXTS[end].title} failed>
    <h1>{TEXTS[end].title}</h1>
    <p class="lead">{TEXTS[end].happened}</p>
    <p>続けるときは、「閉じる」を押して、もう一度ログインしてください。送信の途中だった内容は、処理していません。</p>
    {end === 'replaced' && (
      <p>
        ログインした覚えがないときは、ほかの人がパスワードを知っているかもしれません。ログインして「パスワード変更」をしてください。
      </p>
    )}
    <Actions>
      <ButtonLink href="/sign-in" kind="primary">
        閉じる
      </ButtonLink>
    </Actions>
  </EligibilityPage>
)
