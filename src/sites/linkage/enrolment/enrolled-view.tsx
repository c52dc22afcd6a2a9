import { Message } from '#ui/message.tsx'
import { LinkagePage } from '../linkage-page.tsx'
import type { LinkageContext } from '../page.ts'

/** The first code was right: said once, then 「管理メニュー」. L-04, 001 p.9 */
export const EnrolledView = ({ c }: { readonly c: LinkageContext }) => (
  <LinkagePage c={c} title="Authenticatorの登録を確認しました">
    <Message title="Authenticatorの登録を確認しました" next="/menu">
      <p>登録が完了しました。次回からは、パスワードのあとに認証アプリのパスコードを入力してログインします。</p>
    </Message>
  </LinkagePage>
)
