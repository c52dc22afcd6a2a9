import type { SessionEnd } from '#platform/session/find-session-end.ts'
import { Actions, ButtonLink } from '#ui/button.tsx'

export const SESSION_END_TITLES: Readonly<Record<SessionEnd, string>> = {
  idle: '自動でログアウトしました',
  replaced: '別の画面でログインしたため、この画面は使えなくなりました',
  settings: '環境設定情報が更新されたため、もう一度ログインしてください',
  time: '自動でログアウトしました',
}

const happened = (end: SessionEnd, idName: string): string =>
  ({
    idle: '操作のない時間が30分続いたため、この画面は使えなくなりました。',
    replaced: `同じ${idName}で、あとから別の画面またはパソコンでログインがありました。1つの${idName}で使えるのは、最後にログインした画面だけです。`,
    settings:
      '管理アカウントの方が、この医療機関等の環境設定情報を更新しました。新しい設定を反映するため、ログイン中のほかの方には、もう一度ログインしていただいています。',
    time: 'ログインしてから12時間たったため、この画面は使えなくなりました。',
  })[end]

interface SessionEndProps {
  readonly end: SessionEnd
  /** What the site calls the name one signs in with. */
  readonly idName: string
}

/** What the earlier page is told at its next action: 「閉じる」 leads to 「ログイン」. L-09, 001 p.20 */
export const SessionEndMessage = ({ end, idName }: SessionEndProps) => (
  <>
    <h1>{SESSION_END_TITLES[end]}</h1>
    <p class="lead">{happened(end, idName)}</p>
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
  </>
)
