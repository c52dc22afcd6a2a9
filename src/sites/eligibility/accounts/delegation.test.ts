import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Administrator } from '#domain/account-administration/administrator.ts'
import { deleteAccount } from '#domain/account-administration/delete-account.ts'
import { initialisePassword } from '#domain/account-administration/initialise-password.ts'
import { registerAccount } from '#domain/account-administration/register-account.ts'
import { unlockAccount } from '#domain/account-administration/unlock-account.ts'
import { updateAccount } from '#domain/account-administration/update-account.ts'
import { prefixFor } from '#domain/account-administration/user-id.ts'
import { ACCOUNT_ACTIONS, type AccountAction, mayDo } from '#domain/accounts/delegation.ts'
import { isSystemRole, ROLES, type Role } from '#domain/accounts/role.ts'
import type { Work } from '#platform/work.ts'
import { accountOf, signedInAccount, type TestAccount } from '#test/support/accounts.ts'
import { somebody } from '#test/support/people.ts'
import { openWorld } from '#test/support/world.ts'

/*
 * The table of delegation is what happens: every role at every account, in its own institution and environment and in
 * every other, through the operations and by the addresses of the pages.
 */

const world = await openWorld()
after(() => world[Symbol.asyncDispose]())

const roles = Object.keys(ROLES) as Role[]
const today = Temporal.PlainDate.from('2026-11-20')
const password = { password: 'Fresh#Pass1', passwordHash: await world.env.passwords.hash('Fresh#Pass1', 'batch') }
const own = (await somebody(world)).institution
const other = (await somebody(world)).institution
const values = { kana: 'ミホン', starts_on: today }

const PLACES = [
  { institution: own, environment: 'production' },
  { institution: own, environment: 'verification' },
  { institution: other, environment: 'production' },
  { institution: other, environment: 'verification' },
] as const

const actors = await Promise.all(roles.map((role) => accountOf(world, { ...PLACES[0], role })))
const targets = (
  await Promise.all(
    PLACES.map((place) => Promise.all(roles.map((role) => accountOf(world, { ...place, role, values })))),
  )
).flat()

const isNear = ({ institution, environment }: TestAccount) => institution === own && environment === 'production'
const allowed = (by: Role, action: AccountAction, target: TestAccount) =>
  isNear(target) && mayDo(by, action, target.role)

/** What is done is undone: every case begins from the same accounts. */
async function attempt(operation: (work: Work) => Promise<{ readonly done: boolean }>): Promise<boolean> {
  const undone = new Error('undone')
  let done = false
  const attempted = world.transact(async (work) => {
    done = (await operation(work)).done
    throw undone
  })
  await attempted.catch((error) => assert.equal(error, undone))
  return done
}

const TRY: Record<AccountAction, (work: Work, by: Administrator, target: TestAccount) => Promise<{ done: boolean }>> = {
  register: (work, by, { role }) => {
    const userId = `${prefixFor(role, 'medical') ?? 'new'}9`
    const account = { role, userId, name: '見本', kana: 'ミホン', startsOn: today, endsOn: null }
    return registerAccount(work, { by, account, password })
  },
  update: (work, by, { id }) => updateAccount(work, { by, account: id, version: 1, values: valuesOf(false) }),
  disable: (work, by, { id }) => updateAccount(work, { by, account: id, version: 1, values: valuesOf(true) }),
  delete: (work, by, { id }) => deleteAccount(work, { by, account: id }),
  unlock: (work, by, { id }) => unlockAccount(work, { by, account: id }),
  'initialise-password': (work, by, { id }) => initialisePassword(work, { by, account: { id, version: 1 }, password }),
}

const valuesOf = (disabled: boolean) => ({ name: '改め', kana: 'ミホン', startsOn: today, endsOn: null, disabled })

for (const actor of actors)
  test(`[E-05] [E-08] [E-09] ${actor.role} does what the table says to every role, and nothing anywhere else`, async () => {
    for (const action of ACCOUNT_ACTIONS)
      for (const target of targets) {
        const where = `${actor.role} ${action} ${target.role} at ${target.institution === own} ${target.environment}`
        const done = await attempt((work) => TRY[action](work, actor, target))
        // Whoever registers does so where they are: there is no way to name another place.
        const expected =
          action === 'register' ? mayDo(actor.role, action, target.role) : allowed(actor.role, action, target)
        assert.equal(done, expected, where)
      }
  })

test('[E-05] an account is registered where whoever registers it is', async () => {
  for (const place of PLACES) {
    const by = await accountOf(world, { ...place, role: 'administrator' })
    const account = {
      role: 'general',
      userId: 'where1',
      name: '見本',
      kana: 'ミホン',
      startsOn: today,
      endsOn: null,
    } as const
    const outcome = await world.transact((work) => registerAccount(work, { by, account, password }))
    assert.ok(outcome.done)
    const found = await world.db
      .selectFrom('accounts')
      .selectAll()
      .where('id', '=', outcome.value.id)
      .executeTakeFirst()
    assert.deepEqual([found?.institution_id, found?.environment], [place.institution, place.environment])
  }
})

for (const actor of actors.filter(({ role }) => !isSystemRole(role)))
  test(`[X-06] [X-10] ${actor.role} opens by address what the table allows, and finds nothing else`, async () => {
    const visitor = await signedInAccount(world, actor)
    const { formToken } = visitor
    const isOpen = async (path: string) => (await visitor.send(path)).status === 200
    for (const target of targets) {
      const path = `/accounts/${target.id}`
      const looksAfter = allowed(actor.role, 'update', target) || allowed(actor.role, 'initialise-password', target)
      assert.equal(await isOpen(path), looksAfter, path)
      assert.equal(await isOpen(`${path}/delete`), allowed(actor.role, 'delete', target))
      assert.equal(await isOpen(`${path}/initialise-password`), allowed(actor.role, 'initialise-password', target))
      if (looksAfter) continue
      for (const address of [path, `${path}/delete`, `${path}/initialise-password`]) {
        await visitor.post(address, { form_token: formToken, final: 'yes', confirmed: 'yes', version: '1' })
        assert.ok([403, 404].includes(visitor.status), `${visitor.status} ${address}`)
      }
    }
    const touched = await world.db
      .selectFrom('accounts')
      .select('id')
      .where('version', '>', 1)
      .where('institution_id', 'in', [own, other])
      .execute()
    assert.deepEqual(touched, [])
  })
