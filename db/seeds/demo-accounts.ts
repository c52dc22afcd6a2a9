import { registerAccount } from '#domain/account-administration/register-account.ts'
import { type AccountEnvironment, ENVIRONMENTS } from '#domain/accounts/account.ts'
import { siteOf } from '#domain/accounts/account-site.ts'
import type { Role } from '#domain/accounts/role.ts'
import type { NewPassword } from '#domain/app-accounts/issue-app-accounts.ts'
import { dayOf } from '#platform/clock/clock.ts'
import { type Deed, type Scene, succeed } from './demo-deeds.ts'

interface DemoAccount {
  readonly role: Role
  /** Who registers it. */
  readonly by: Role
  readonly userId: string
  readonly name: string
  readonly kana: string
  /** What the desk says of them. */
  readonly note: string
  /** Nobody has signed in with it. */
  readonly isNew?: true
}

/** The staff of a clinic, in both environments. */
const STAFF: readonly DemoAccount[] = [
  {
    role: 'administrator',
    by: 'master',
    userId: 'kanri01',
    name: '管理　みどり',
    kana: 'カンリ　ミドリ',
    note: '管理アカウント',
  },
  {
    role: 'general',
    by: 'administrator',
    userId: 'uke01',
    name: '受付　のぞみ',
    kana: 'ウケツケ　ノゾミ',
    note: '一般アカウント',
  },
  {
    role: 'viewer',
    by: 'administrator',
    userId: 'ishi01',
    name: '医師　まこと',
    kana: 'イシ　マコト',
    note: '医療情報閲覧アカウント。はじめてのログイン',
    isNew: true,
  },
]

/** The masters sign in, administrators and staff are registered, most of them sign in; all of them are on the desk. X-02 */
export const introduceAccounts =
  (first: NewPassword, secretNumber: string): Deed =>
  async (scene) => {
    for (const environment of Object.keys(ENVIRONMENTS) as AccountEnvironment[]) {
      const master = await findMaster(scene, environment)
      await settle(scene, environment, master.userId)
      await introduce(scene, environment, { ...master, name: 'マスタ', note: 'マスタアカウント' }, first.password)
      const reset = {
        userId: `${master.userId}R`,
        name: 'リセット用',
        note: 'リセット用アカウント。パスワードは秘密の番号',
      }
      await introduce(scene, environment, reset, secretNumber)
      const ids = new Map<Role, string>([['master', master.id]])
      for (const account of STAFF) {
        ids.set(account.role, await register(scene, environment, account, { first, by: ids.get(account.by) ?? '' }))
        if (!account.isNew) await settle(scene, environment, account.userId)
        await introduce(scene, environment, account, first.password)
      }
    }
  }

async function findMaster({ work, institution }: Scene, environment: AccountEnvironment) {
  return work.db
    .selectFrom('accounts')
    .select(['id', 'user_id as userId'])
    .where('institution_id', '=', institution)
    .where('environment', '=', environment)
    .where('role', '=', 'master')
    .executeTakeFirstOrThrow()
}

async function register(
  { work, institution }: Scene,
  environment: AccountEnvironment,
  { role, by: byRole, userId, name, kana }: DemoAccount,
  { first: password, by: id }: { readonly first: NewPassword; readonly by: string },
): Promise<string> {
  const by = { institution, environment, id, role: byRole }
  const account = { role, userId, name, kana, startsOn: dayOf(work.now), endsOn: null }
  const actor = { kind: 'account', id, institution, via: 'seed' } as const
  const outcome = await registerAccount({ ...work, actor }, { by, account, password })
  succeed(outcome)
  return outcome.done ? outcome.value.id : ''
}

/** Its first password was changed, in practice into the same. */
async function settle({ work, institution }: Scene, environment: AccountEnvironment, userId: string): Promise<void> {
  await work.db
    .updateTable('accounts')
    .set({ password_changed_at: work.now, initial_password: null, shown_to: null, shown_until: null })
    .where('institution_id', '=', institution)
    .where('environment', '=', environment)
    .where('user_id', '=', userId)
    .execute()
}

async function introduce(
  { work, institution }: Scene,
  environment: AccountEnvironment,
  { userId, name, note }: Pick<DemoAccount, 'userId' | 'name' | 'note'>,
  password: string,
): Promise<void> {
  const { code } = await work.db
    .selectFrom('institutions')
    .select('code')
    .where('id', '=', institution)
    .executeTakeFirstOrThrow()
  const signIn = { site: siteOf(environment), sign_in_id: `${code}/${userId}`, password }
  await work.db
    .insertInto('practice_people')
    .values({ ...signIn, name, role: `${ENVIRONMENTS[environment]}の${note}` })
    .execute()
}
