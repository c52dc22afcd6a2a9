import assert from 'node:assert/strict'
import { accountOf, goLive, signedInAccount, type TestAccount } from './accounts.ts'
import type { Visitor } from './visitor.ts'
import type { World } from './world.ts'

/** What is typed at 「アカウント管理」 of a new account. */
export const STAFF = {
  権限区分: '一般利用者',
  ユーザID: 'staff01',
  ユーザ名: '見本 花子',
  'ユーザ名（カナ）': 'みほん ﾊﾅｺ',
  利用開始年月日: '2026/11/20',
}

export const accountRow = ({ db }: World, { id }: { id: string }) =>
  db.selectFrom('accounts').selectAll().where('id', '=', id).executeTakeFirstOrThrow()

/** What the audit says was done to an account. */
export async function actionsOn({ db }: World, { id }: { id: string }): Promise<string[]> {
  const rows = await db
    .selectFrom('audit_entries')
    .select('action')
    .where('subject', '=', `account:${id}`)
    .orderBy('at')
    .execute()
  return rows.map(({ action }) => action)
}

/** The initial password on the page of the result. */
export const passwordOn = ({ document }: Visitor): string =>
  document.querySelectorAll('.copyable-value').at(-1)?.textContent ?? assert.fail('no password')

export const idOf = ({ address }: Visitor): string => /[0-9a-f-]{36}/.exec(address)?.[0] ?? assert.fail(address)

/** 「登録」, and 「OK」 where it is asked for. */
export async function register(visitor: Visitor, answers: Record<string, string> = {}): Promise<Visitor> {
  await (await visitor.open('/accounts/new')).press('登録', { ...STAFF, ...answers })
  return visitor.heading.startsWith('アカウントを登録します') ? visitor.press('OK') : visitor
}

/** Somebody of a new institution that has gone live, signed in. */
export async function institutionWith(
  world: World,
  role: 'administrator' | 'master' | 'master-reset' = 'administrator',
): Promise<{ account: TestAccount; visitor: Visitor }> {
  const account = await accountOf(world, { role })
  await goLive(world, account.institution)
  return { account, visitor: await signedInAccount(world, account) }
}

/** Somebody at the counter of the same institution. */
export const staffOf = (world: World, { institution }: TestAccount): Promise<TestAccount> =>
  accountOf(world, {
    institution,
    role: 'general',
    name: '見本　花子',
    values: { kana: 'ミホン　ハナコ', starts_on: Temporal.PlainDate.from('2026-11-01') },
  })
