import { Actions, ButtonLink } from '#ui/button.tsx'
import { EligibilityPage } from '../eligibility-page.tsx'
import type { EligibilityContext } from '../page.ts'

/** The same whether or not there is such an account, and whether the password was right or wrong. E-01 */
export const LockedView = ({ c }: { readonly c: EligibilityContext }) => (
  <EligibilityPage c={c} title="ログインを止めています" above={[{ text: 'ログイン', href: '/sign-in' }]} failed>
    <h1>ログインを止めています</h1>
    <p class="lead">パスワードの間違いが3回続いたため、このユーザIDでのログインを30分間止めています。</p>
    <h2>このあとの操作</h2>
    <ul>
      <li>30分たってから、もう一度ログインしてください。それまでは、正しい内容を入力してもログインできません。</li>
      <li>
        マスタアカウントリセット用アカウントは、止まるたびに2倍の時間になります（30分、1時間、2時間、最長3日間）。
      </li>
      <li>
        お急ぎのときは、アカウントを管理している方に「ロック解除」を依頼してください。マスタアカウントとマスタアカウントリセット用アカウントは、画面の下のお問い合わせ先で承ります。
      </li>
      <li>お心当たりがないときは、ほかの人がログインを試した可能性があります。お問い合わせ先へご連絡ください。</li>
    </ul>
    <Actions>
      <ButtonLink href="/sign-in">ログイン画面へ</ButtonLink>
    </Actions>
  </EligibilityPage>
)
