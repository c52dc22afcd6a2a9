import { Actions, ButtonLink } from '#ui/button.tsx'
import { LinkagePage } from '../linkage-page.tsx'
import type { LinkageContext } from '../page.ts'

/** The same whether or not there is such an account, and whether password and passcode were right or wrong. L-06 */
export const LockedView = ({ c }: { readonly c: LinkageContext }) => (
  <LinkagePage c={c} title="30分間ログインできません" above={[{ text: 'ログイン', href: '/sign-in' }]} failed>
    <h1>
      30分間
      <wbr />
      ログインできません
    </h1>
    <p class="lead">
      パスワードまたはパスコードの間違いが3回続いたため、このログインIDでのログインを30分間止めています。
    </p>
    <h2>このあとの操作</h2>
    <ul>
      <li>30分たってから、もう一度ログインしてください。それまでは、正しい内容を入力してもログインできません。</li>
      <li>待っている間に何度か試しても、30分が延びることはありません。</li>
      <li>
        お心当たりがないときは、ほかの人がログインを試した可能性があります。画面の下のお問い合わせ先へご連絡ください。
      </li>
    </ul>
    <Actions>
      <ButtonLink href="/sign-in">ログイン画面へ</ButtonLink>
    </Actions>
  </LinkagePage>
)
