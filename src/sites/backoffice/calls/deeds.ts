import { ENVIRONMENTS } from '#domain/accounts/account.ts'
import { isUsable } from '#domain/app-accounts/app-account.ts'
import type { Call } from '#domain/calls/identity-check.ts'
import { resetLinkageFactor } from '#domain/calls/reset-linkage-factor.ts'
import { findSecretNumberSeen, newSecretNumber, resetSecretNumber } from '#domain/calls/reset-secret-number.ts'
import { unlockAccount } from '#domain/calls/unlock-account.ts'
import { unlockLinkageAccount } from '#domain/calls/unlock-linkage-account.ts'
import { unlockPortalUser } from '#domain/calls/unlock-portal-user.ts'
import type { Outcome } from '#platform/outcome.ts'
import { soleText } from '#platform/site/form-entries.ts'
import type { OperatorContext } from '../page.ts'
import type { FoundCall } from './find-call.ts'

export type DeedRefusal = 'not-identified' | 'unknown-account' | 'no-address' | 'done-meanwhile'

export interface HelpedAccount {
  readonly id: string
  /** As the caller calls it. */
  readonly name: string
}

/** What is done for a caller after they were recognised: button, question, deed, and what is said then. */
export interface Deed {
  readonly button: string
  readonly question: string
  readonly happens: readonly string[]
  readonly ok: string
  readonly done: string
  /** Asks the operator for password and code again. */
  readonly sensitive: boolean
  /** The accounts of this institution that it can be done to. */
  accounts(call: FoundCall): readonly HelpedAccount[]
  /** Stands for what is there now. Sent along, so that the deed is done to that and, pressed again, not once more. */
  seen?(c: OperatorContext, call: { readonly institution: string; readonly account: string }): Promise<string>
  carryOut(c: OperatorContext, call: Call & { readonly account: string }): Promise<Outcome<undefined, DeedRefusal>>
}

/** By the last part of their address. */
export const DEEDS: Readonly<Record<string, Deed>> = {
  'secret-number': {
    button: '秘密の番号を再設定する',
    question: '秘密の番号を再設定しますか？',
    happens: [
      '新しい4桁の番号を、登録されている住所へ簡易書留でお送りします。番号は、こちらの画面にも表示されません。',
      '前の番号は、すぐに使えなくなります。番号がお手元に届くまで、2〜3営業日かかることをお伝えください。',
      'ポータルのユーザーに、手続きのお知らせをメールでお送りします。',
    ],
    ok: '再設定する',
    done: '秘密の番号を再設定しました。新しい番号は郵送物に加わりました',
    sensitive: true,
    accounts: ({ accounts }) =>
      accounts
        .filter(({ role, disabledAt }) => role === 'master-reset' && !disabledAt)
        .map(({ id, userId, environment }) => ({ id, name: `${userId}（${ENVIRONMENTS[environment]}）` })),
    seen: (c, call) => findSecretNumberSeen(c.env.db, call),
    async carryOut(c, call) {
      const seen = soleText(c.entries, 'seen') ?? ''
      const secret = await newSecretNumber(c.env.random, c.env.passwords)
      return c.transact((work) => resetSecretNumber(work, { ...call, seen, secret }))
    },
  },
  'unlock-account': {
    button: 'ロックを解除する',
    question: 'オンライン資格確認等システムのアカウントのロックを解除しますか？',
    happens: ['いまのパスワード（秘密の番号）で、すぐにログインできます。パスワードは変わりません。'],
    ok: '解除する',
    done: 'ロックを解除しました。すぐにログインできます',
    sensitive: false,
    accounts: ({ accounts }) =>
      accounts
        .filter(({ lockedUntil }) => lockedUntil)
        .map(({ id, userId, environment }) => ({ id, name: `${userId}（${ENVIRONMENTS[environment]}）` })),
    carryOut: (c, call) => c.transact((work) => unlockAccount(work, call)),
  },
  'unlock-portal': {
    button: 'ポータルのロックを解除する',
    question: 'ポータルのログインのロックを解除しますか？',
    happens: ['いまのパスワードで、すぐにログインできます。パスワードは変わりません。'],
    ok: '解除する',
    done: 'ポータルのロックを解除しました。すぐにログインできます',
    sensitive: false,
    accounts: ({ people }) =>
      people
        .filter(({ closedAt, lockedUntil }) => !closedAt && lockedUntil)
        .map(({ id, email }) => ({ id, name: email })),
    carryOut: (c, call) => c.transact((work) => unlockPortalUser(work, call)),
  },
  'unlock-linkage': {
    button: 'ロックを解除する',
    question: 'レセコン連携アカウントのロックを解除しますか？',
    happens: ['パスワードとパスコードの両方のロックを解除します。どちらも変わりません。'],
    ok: '解除する',
    done: 'ロックを解除しました。すぐにログインできます',
    sensitive: false,
    accounts: ({ appAccounts }) =>
      appAccounts
        .filter(({ kind, lockedUntil }) => kind === 'linkage' && lockedUntil)
        .map(({ id, loginId }) => ({ id, name: loginId })),
    carryOut: (c, call) => c.transact((work) => unlockLinkageAccount(work, call)),
  },
  authenticator: {
    button: 'Authenticator登録を取り消す',
    question: 'Authenticator登録を取り消しますか？',
    happens: [
      '登録されている端末のパスコードとリカバリーコードは、すぐに使えなくなります。',
      'ログイン中の画面は、すべて終了します。',
      '次のログインで、パスワードのあとにAuthenticatorを登録し直していただきます。',
    ],
    ok: '登録を取り消す',
    done: 'Authenticator登録を取り消しました。次のログインで登録し直せます',
    sensitive: true,
    accounts: ({ appAccounts }) =>
      appAccounts
        .filter(({ kind, enrolled, state }) => kind === 'linkage' && enrolled && isUsable(state))
        .map(({ id, loginId }) => ({ id, name: loginId })),
    carryOut: (c, call) => c.transact((work) => resetLinkageFactor(work, call)),
  },
}
