import assert from 'node:assert/strict'
import { after, beforeEach, test } from 'node:test'
import { listOf, openListWorld } from '#test/support/list-imports.ts'

const { world, staged, apply, imported, empty } = await openListWorld()
beforeEach(empty)
after(() => world[Symbol.asyncDispose]())

test('[B-04] an import is applied once, and not after another one was', async () => {
  const one = await staged(listOf('010112489,甲医院,,\n'))
  const other = await staged(listOf('010112489,乙医院,,\n'))
  assert.ok((await apply(one.id)).done)
  assert.deepEqual(await apply(one.id), { done: false, because: 'already-applied' })
  assert.deepEqual(await apply(other.id), { done: false, because: 'list-changed' })
  assert.deepEqual(await apply('01a1f640-bc00-7aa5-8c48-5064298607ea'), { done: false, because: 'unknown-import' })
})

test('imports that nobody applied are forgotten when the next is staged, applied ones are kept', async () => {
  const applied = await staged(listOf('010112489,甲医院,,\n'))
  const late = await staged(listOf('010112489,乙医院,,\n'))
  await apply(applied.id)
  const fresh = await staged(listOf('010112489,丙医院,,\n'))
  const ids = async () =>
    (await world.db.selectFrom('institution_list_imports').select('id').execute()).map(({ id }) => id)
  assert.deepEqual(new Set(await ids()), new Set([applied.id, fresh.id]))
  assert.notEqual(late.id, fresh.id)
  world.clock.advance({ hours: 24 * 8 })
  const next = await staged(listOf('010112489,丁医院,,\n'))
  assert.deepEqual(new Set(await ids()), new Set([applied.id, next.id]))
})

test('applying leaves an entry in the audit with what it changed', async () => {
  await imported(listOf('010112489,甲医院,,\n'))
  const entry = await world.db
    .selectFrom('audit_entries')
    .selectAll()
    .where('action', '=', 'import-institutions')
    .orderBy('at', 'desc')
    .executeTakeFirstOrThrow()
  assert.deepEqual(entry.detail, { file: 'list.csv', new: 1, changed: 0, gone: 0 })
})
