import { disableOperator } from '#domain/operators/disable-operator.ts'
import { enableOperator } from '#domain/operators/enable-operator.ts'
import type { OperatorOverview } from '#domain/operators/find-operators.ts'
import { resetSecondFactor } from '#domain/operators/reset-second-factor.ts'
import { sendInvitation } from '#domain/operators/send-invitation.ts'
import { done, type Outcome } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'

export type ChangeRefusal = 'last-administrator' | 'disabled' | 'already-disabled' | 'not-disabled'

/** Something an administrator does to an operator after a question: button, question, deed, and what is said then. */
export interface Change {
  readonly button: string
  readonly question: string
  readonly happens: readonly string[]
  readonly ok: string
  readonly done: string
  readonly destructive?: boolean
  offered(operator: OperatorOverview): boolean
  carryOut(work: Work, operator: string): Promise<Outcome<undefined, ChangeRefusal>>
}

/** By the last part of their address. */
export const CHANGES: Readonly<Record<string, Change>> = {
  invitation: {
    button: 'パスワード設定のメールを送る',
    question: 'パスワード設定のメールを送りますか？',
    happens: [
      '本人に、パスワードを設定するリンクをメールでお送りします。リンクは3日間、一度だけ使えます。',
      '前に送ったリンクは使えなくなります。いまのパスワードは、本人が設定し直すまで使えます。',
    ],
    ok: 'メールを送る',
    done: 'パスワード設定のメールをお送りしました',
    offered: ({ disabledAt }) => !disabledAt,
    carryOut: sendInvitation,
  },
  'second-factor': {
    button: 'Authenticator登録を取り消す',
    question: 'Authenticator登録を取り消しますか？',
    happens: [
      'いまの認証アプリのパスコードとリカバリーコードは、すぐに使えなくなります。',
      'ログイン中の画面は、すべて終了します。',
      '次のログインで、パスワードのあとに認証アプリを登録し直します。',
    ],
    ok: '登録を取り消す',
    done: 'Authenticator登録を取り消しました',
    destructive: true,
    offered: ({ enrolled }) => enrolled,
    async carryOut(work, operator) {
      await resetSecondFactor(work, operator)
      return done()
    },
  },
  disable: {
    button: '利用を停止する',
    question: 'この運用者の利用を停止しますか？',
    happens: ['ログイン中の画面は、すぐに終了します。', 'ログインできなくなります。あとで再開できます。'],
    ok: '利用を停止する',
    done: '利用を停止しました。ログイン中の画面は終了しています',
    destructive: true,
    offered: ({ disabledAt }) => !disabledAt,
    carryOut: disableOperator,
  },
  enable: {
    button: '利用を再開する',
    question: 'この運用者の利用を再開しますか？',
    happens: ['停止する前のパスワードと認証アプリで、またログインできるようになります。'],
    ok: '利用を再開する',
    done: '利用を再開しました',
    offered: ({ disabledAt }) => disabledAt !== null,
    carryOut: enableOperator,
  },
}
