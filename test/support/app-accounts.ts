import type { AppAccountKind } from '#domain/app-accounts/app-account.ts'
import { holdLinkages } from '#domain/app-accounts/hold-linkages.ts'
import { issueAppAccounts } from '#domain/app-accounts/issue-app-accounts.ts'
import { newId } from '#platform/new-id.ts'
import type { Work } from '#platform/work.ts'
import { type Person, somebody } from './people.ts'
import type { World } from './world.ts'

/** The initial password of every account that is issued here. */
export const APP_PASSWORD = 'Mado#guchi27'

export interface TestAppAccount {
  readonly institution: string
  readonly id: string
  /** 機関コード */
  readonly code: string
  /** WA000001 */
  readonly loginId: string
  readonly password: string
}

export interface TestAppAccounts {
  readonly person: Person
  readonly accounts: readonly TestAppAccount[]
}

let known: Promise<string> | undefined

/** The hash of APP_PASSWORD, computed once. */
function hashOf({ env }: World): Promise<string> {
  known ??= env.passwords.hash(APP_PASSWORD, 'batch')
  return known
}

/** An institution with WA accounts that have never signed in: one unless said otherwise. */
export const withLinkageAccounts = (world: World, count = 1) => withAppAccounts(world, 'linkage', count)

/** An institution with accounts of this kind, as they are after the approval of an application for them. */
export async function withAppAccounts(world: World, kind: AppAccountKind, count: number): Promise<TestAppAccounts> {
  const person = await somebody(world)
  return { person, accounts: await issueTo(world, person, kind, count) }
}

/** More accounts, for an institution that is there. */
export async function issueTo(
  world: World,
  person: Person,
  kind: AppAccountKind,
  count: number,
): Promise<readonly TestAppAccount[]> {
  const passwordHash = await hashOf(world)
  const { institution } = person
  return world.transact(async (work) => {
    const application = await approvedApplication(work, person)
    if (kind === 'linkage' && !(await holdLinkages(work, institution, count))) throw new Error('more than five')
    const passwords = Array.from({ length: count }, () => ({ password: APP_PASSWORD, passwordHash }))
    const loginIds = await issueAppAccounts(work, { institution, application, kind, passwords })
    const rows = await work.db
      .selectFrom('app_accounts as a')
      .innerJoin('institutions as i', 'i.id', 'a.institution_id')
      .select(['a.id', 'a.login_id as loginId', 'i.code'])
      .where('a.institution_id', '=', institution)
      .where('a.login_id', 'in', loginIds)
      .orderBy('a.login_id')
      .execute()
    return rows.map(({ id, loginId, code }) => ({
      institution,
      id,
      loginId,
      code: code ?? '',
      password: APP_PASSWORD,
    }))
  })
}

/** What the accounts came of: an application that was approved just now. */
async function approvedApplication(work: Work, { institution, user }: Person): Promise<string> {
  const { db, now } = work
  const id = newId(work)
  await db
    .insertInto('applications')
    .values({
      institution_id: institution,
      id,
      kind: 'app-linkage',
      status: 'approved',
      content: JSON.stringify({ count: 1 }),
      portal_user_id: user,
      received_at: now,
      changed_at: now,
      decided_at: now,
    })
    .execute()
  return id
}
