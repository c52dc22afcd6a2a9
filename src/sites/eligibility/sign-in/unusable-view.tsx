import type { UnusableStanding } from '#domain/account-sign-in/account-standing.ts'
import { Actions, ButtonLink } from '#ui/button.tsx'
import { EligibilityPage } from '../eligibility-page.tsx'
import type { EligibilityContext } from '../page.ts'

interface Text {
  readonly happened: string
  readonly todo: readonly string[]
}

const ASK = 'お心当たりがないときは、アカウントを管理している方に確かめてください。'

const machine = (name: string, use: string): Text => ({
  happened: `このアカウントは${name}用です。画面にはログインできません。`,
  todo: [
    `${use}の設定に、このユーザIDとパスワードを登録して使います。`,
    '画面を使うときは、ご自分のアカウントでログインしてください。',
  ],
})

const TEXTS: Readonly<Record<UnusableStanding, Text>> = {
  deleted: {
    happened: 'このアカウントは削除されているため、使えません。',
    todo: ['続けて利用するときは、アカウントを管理している方に、新しいアカウントの登録を依頼してください。'],
  },
  disabled: {
    happened: 'このアカウントは利用停止になっています。パスワードは合っていますが、いまはログインできません。',
    todo: [ASK, 'マスタアカウントについては、画面の下のお問い合わせ先へご連絡ください。'],
  },
  'not-yet': {
    happened: 'このアカウントは、利用開始年月日の前です。パスワードは合っていますが、まだログインできません。',
    todo: ['利用開始年月日になったら、もう一度ログインしてください。', ASK],
  },
  ended: {
    happened: 'このアカウントは、利用終了年月日を過ぎています。パスワードは合っていますが、ログインできません。',
    todo: ['続けて利用するときは、アカウントを管理している方に、利用終了年月日の変更を依頼してください。'],
  },
  'password-expired': {
    happened: '初期パスワードの有効期限が切れています。新しい初期パスワードが必要です。',
    todo: [
      'マスタアカウントのときは、マスタアカウントリセット用アカウントでログインし、「パスワード初期化」をしてください。',
      '管理アカウントのときは、マスタアカウントの担当者に「パスワード初期化」を依頼してください。',
      'そのほかのアカウントのときは、管理アカウントの担当者に「パスワード初期化」を依頼してください。',
    ],
  },
  'web-api': machine('WebAPI', 'レセコンや電子カルテ'),
  'linkage-application': machine('連携アプリケーション', '連携アプリケーション'),
  'card-reader': machine('顔認証付きカードリーダー', '顔認証付きカードリーダー'),
}

interface UnusableViewProps {
  readonly c: EligibilityContext
  readonly standing: UnusableStanding
}

/** Shown after the right password only: nobody else learns how an account stands. E-02, E-03 */
export const UnusableView = ({ c, standing }: UnusableViewProps) => {
  const { happened, todo } = TEXTS[standing]
  const title = 'このアカウントではログインできません'
  return (
    <EligibilityPage c={c} title={title} above={[{ text: 'ログイン', href: '/sign-in' }]} failed>
      <h1>{title}</h1>
      <p class="lead">{happened}</p>
      <h2>このあとの操作</h2>
      <ul>
        {todo.map((step) => (
          <li>{step}</li>
        ))}
      </ul>
      <Actions>
        <ButtonLink href="/sign-in">ログイン画面へ</ButtonLink>
      </Actions>
    </EligibilityPage>
  )
}
