import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { openWorld } from '#test/support/world.ts'
import { findAnchors } from './anchor.ts'
import { keepAudit } from './keep-audit.ts'
import { record } from './record.ts'
import { verifyAudit } from './verify-audit.ts'

test('[B-10] the hourly job makes the partitions of this month and three more, and gives an anchor that verifies', async () => {
  await using world = await openWorld()
  await world.transact(async (work) => record(work, 'backup'))
  const anchors = findAnchors(await keepAudit(world.env))
  assert.equal(anchors.length, 1)
  assert.deepEqual((await verifyAudit(world.db, world.env.secrets, { anchors })).findings, [])
  const { rows } = await sql<{ name: string }>`
    select relname as name from pg_class where relname ~ '^audit_[0-9]{4}_[0-9]{2}$' order by 1`.execute(world.db)
  const months = rows.map(({ name }) => name)
  assert.deepEqual(months, ['audit_2026_11', 'audit_2026_12', 'audit_2027_01', 'audit_2027_02'])
})
