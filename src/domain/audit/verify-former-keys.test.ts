import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Secrets } from '#platform/secrets/secrets.ts'
import { transact } from '#platform/work.ts'
import { openWorld } from '#test/support/world.ts'
import { record } from './record.ts'
import { verifyAudit } from './verify-audit.ts'

test('[B-10] what was written under a former key verifies while that key is among the former ones', async () => {
  await using world = await openWorld()
  const before = world.env.secrets
  const changed: Secrets = { ...before, mac: (purpose, value) => before.mac(`new ${purpose}`, value) }
  const kept: Secrets = { ...changed, formerMacs: [before.mac] }
  // A process that still runs with the old key writes between those that have the new one.
  for (const secrets of [before, kept, before, kept])
    await transact({ ...world.env, secrets }, { kind: 'guest', via: 'test' }, async (work) => record(work, 'backup'))
  assert.deepEqual((await verifyAudit(world.db, kept)).findings, [])
  const [finding] = (await verifyAudit(world.db, changed)).findings
  assert.equal(finding?.seq, 1)
})
