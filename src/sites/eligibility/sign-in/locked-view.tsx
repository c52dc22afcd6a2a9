import { isResetId } from '#domain/account-sign-in/account-door.ts'
import { Actions, ButtonLink } from '#ui/button.tsx'
import { EligibilityPage } from '../eligibility-page.tsx'
import type { EligibilityContext } from '../page.ts'

interface LockedViewProps {
  readonly c: EligibilityContext
  /** As typed. */
  readonly userId: string
}

/** The same whether or not there is such an account, and whether the password was right or wrong. E-02 */
export const LockedView = ({ c, userId }: LockedViewProps) => (
  <EligibilityPage c={c} title="ログインを止めています" above={[{ text: 'ログイン', href: '/sign-in' }]} failed>
    <h1>ログインを止めています</h1>
    {isResetId(userId) ? <OfNumber /> : <OfPassword />}
    <Actions>
      <ButtonLink href="/sign-in">ログイン画面へ</ButtonLink>
    </Actions>
  </EligibilityPage>
)

const SOMEBODY_ELSE =
  'お心当たりがないときは、ほかの人がログインを試した可能性があります。画面の下のお問い合わせ先へご連絡ください。'

const OfPassword = () => (
  <>
    <p class="lead">パスワードの間違いが3回続いたため、このユーザIDでのログインを30分間止めています。</p>
    <h2>このあとの操作</h2>
    <ul>
      <li>30分たってから、もう一度ログインしてください。それまでは、正しい内容を入力してもログインできません。</li>
      <li>
        お急ぎのときは、アカウントを管理している方に、ロックの解除を依頼してください。マスタアカウントは、画面の下のお問い合わせ先で承ります。
      </li>
      <li>{SOMEBODY_ELSE}</li>
    </ul>
  </>
)

/** Each lock is twice as long as the one before. */
const OfNumber = () => (
  <>
    <p class="lead">
      秘密の番号の間違いが3回続いたため、マスタアカウントリセット用アカウントでのログインを止めています。
    </p>
    <h2>このあとの操作</h2>
    <ul>
      <li>
        止める時間は30分です。そのあとも間違いが3回続くと、1時間、2時間と2倍になり、最長で3日間になります。待っている間に試しても、延びることはありません。
      </li>
      <li>番号が分からないときは、画面の下のお問い合わせ先へお電話ください。</li>
      <li>{SOMEBODY_ELSE}</li>
    </ul>
  </>
)
