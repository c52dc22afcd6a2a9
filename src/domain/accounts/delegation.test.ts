import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ACCOUNT_ACTIONS, mayDo, rolesFor } from './delegation.ts'
import { ROLES, type Role } from './role.ts'

/** As the manual's tables have it, written down a second time: who is updated by whom (p.30), initialised by whom (p.34). */
const UPDATED_BY: Record<Role, Role | undefined> = {
  master: undefined,
  'master-reset': undefined,
  administrator: 'master',
  general: 'administrator',
  viewer: 'administrator',
  'web-api': 'administrator',
  'linkage-application': 'administrator',
  'card-reader': 'administrator',
}
const INITIALISED_BY: Record<Role, Role | undefined> = { ...UPDATED_BY, master: 'master-reset' }

test('[E-08] [E-09] every pair of roles and every action is as the tables of the manual say, and nothing more', () => {
  const roles = Object.keys(ROLES) as Role[]
  for (const by of roles)
    for (const to of roles)
      for (const action of ACCOUNT_ACTIONS) {
        const allowed = action === 'initialise-password' ? INITIALISED_BY[to] : UPDATED_BY[to]
        assert.equal(mayDo(by, action, to), by === allowed, `${by} ${action} ${to}`)
      }
})

test('[E-05] マスタ registers only 管理者; 管理 the five others, in the order of the list', () => {
  assert.deepEqual(rolesFor('master', 'register'), ['administrator'])
  assert.deepEqual(rolesFor('administrator', 'register'), [
    'general',
    'viewer',
    'web-api',
    'linkage-application',
    'card-reader',
  ])
  assert.deepEqual(rolesFor('general', 'register'), [])
})
