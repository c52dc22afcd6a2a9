import { linkageFactor } from '#domain/linkage/linkage-factor.ts'
import { linkage } from '#sites/linkage/site.ts'
import { type TestAppAccount, withLinkageAccounts } from './app-accounts.ts'
import { enrolled } from './second-factor.ts'
import type { Visitor } from './visitor.ts'
import type { World } from './world.ts'

/** A WA account that has never signed in. */
export async function freshAccount(world: World): Promise<TestAppAccount> {
  const [account] = (await withLinkageAccounts(world)).accounts
  if (!account) throw new Error('no account was issued')
  return account
}

/** A WA account whose authenticator was set up some time ago. */
export async function settledAccount(world: World): Promise<TestAppAccount> {
  const account = await freshAccount(world)
  await enrolled(world, linkageFactor(account))
  world.clock.advance({ minutes: 2 })
  return account
}

type Named = Pick<TestAppAccount, 'code' | 'loginId' | 'password'>

/** 「ログイン」, filled in with what the form of the initial password says. */
export const giveName = async (visitor: Visitor, { code, loginId, password }: Named): Promise<Visitor> =>
  (await visitor.open('/sign-in')).press('ログイン', { 機関コード: code, ログインID: loginId, パスワード: password })

/** The same, at a new browser. */
export const enter = (world: World, account: Named): Promise<Visitor> => giveName(world.visit(linkage), account)

export const sendCode = (visitor: Visitor, code: string): Promise<Visitor> =>
  visitor.press('パスコードを送信', { パスコード: code })

/** 「セットアップキー」 of 「Authenticator登録」. */
export const keyOn = ({ document }: Visitor): string =>
  document.querySelector('[data-copy]')?.getAttribute('data-copy') ?? ''
