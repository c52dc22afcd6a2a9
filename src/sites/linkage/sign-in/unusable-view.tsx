import type { UnusableState } from '#domain/linkage/begin-sign-in.ts'
import { Actions, ButtonLink } from '#ui/button.tsx'
import { LinkagePage } from '../linkage-page.tsx'
import type { LinkageContext } from '../page.ts'

const TEXTS: Readonly<Record<UnusableState, { readonly happened: string; readonly todo: string }>> = {
  stopped: {
    happened: 'このアカウントは利用停止になっています。パスワードは合っていますが、いまはログインできません。',
    todo: '利用を再開したいときや、停止にお心当たりがないときは、画面の下のお問い合わせ先へご連絡ください。',
  },
  ended: {
    happened: 'このアカウントは解除の手続きが終わり、利用を終了しています。もう使うことはできません。',
    todo: 'レセコン連携を引き続き使うときは、ポータルサイトの「レセコン連携アカウント追加申請」から新しいアカウントを申請してください。',
  },
  'not-yet': {
    happened: 'このアカウントは、利用開始日の前です。パスワードは合っていますが、まだログインできません。',
    todo: '利用開始日は、ポータルサイトの「資格確認アカウント管理」で確かめられます。その日になったら、もう一度ログインしてください。',
  },
}

interface UnusableViewProps {
  readonly c: LinkageContext
  readonly state: UnusableState
}

/** Shown after the right password only: nobody else learns how an account stands. L-10 */
export const UnusableView = ({ c, state }: UnusableViewProps) => (
  <LinkagePage c={c} title="このアカウントは利用できません" above={[{ text: 'ログイン', href: '/sign-in' }]} failed>
    <h1>このアカウントは利用できません</h1>
    <p class="lead">{TEXTS[state].happened}</p>
    <p>{TEXTS[state].todo}</p>
    <Actions>
      <ButtonLink href="/sign-in">ログイン画面へ</ButtonLink>
    </Actions>
  </LinkagePage>
)
