import { RECOVERY_GROUPS } from '#domain/second-factor/recovery-code.ts'
import { Actions, ButtonLink } from '#ui/button.tsx'
import { Copyable } from '#ui/copyable.tsx'
import { NotificationBanner } from '#ui/notification-banner.tsx'
import { BackofficePage } from '../backoffice-page.tsx'
import type { BackofficeContext } from '../page.ts'

interface RecoveryCodesProps {
  readonly c: BackofficeContext
  readonly codes: readonly string[]
  /** What was done, as a sentence. */
  readonly happened: string
}

/** Shown once, and never again. B-01 */
export const RecoveryCodesView = ({ c, codes, happened }: RecoveryCodesProps) => (
  <BackofficePage c={c} title="リカバリーコード">
    <h1>リカバリーコード</h1>
    <NotificationBanner kind="success" title={happened} arrived>
      <p>ログインのときは、パスワードのあとに認証アプリのパスコードを入力します。</p>
    </NotificationBanner>
    <p class="lead">
      認証アプリの端末が使えないとき、パスコードの代わりに1つずつ使えます。この画面でしか表示されません。印刷するか書き写して、端末とは別の安全な場所に保管してください。
    </p>
    <ol>
      {codes.map((code, index) => (
        <li>
          <Copyable label={`${index + 1}番目のリカバリーコード`} value={code} groups={RECOVERY_GROUPS} />
        </li>
      ))}
    </ol>
    <Actions>
      <ButtonLink href="/" kind="primary">
        控えたので、ホームへ進む
      </ButtonLink>
    </Actions>
  </BackofficePage>
)
