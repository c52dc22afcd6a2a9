import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sampleLetter } from '#notices/letters/sample.ts'
import { openWorld } from '#test/support/world.ts'
import { findLetters } from './find-letters.ts'
import { printLetter } from './print-letter.ts'
import { queueLetter } from './queue-letter.ts'

const content = sampleLetter(Temporal.PlainDate.from('2026-11-20'), 'https://portal.example.jp')

test('[X-09] a letter is queued with the change it speaks of, numbered, sealed, and printed from its row', async () => {
  await using world = await openWorld()
  const id = await world.transact((work) => queueLetter(work, { kind: 'sample', content }))
  const [line] = await findLetters(world.db, { most: 10 })
  assert.deepEqual([line?.id, line?.number, line?.title], [id, 1, '書類の見本'])
  const row = await world.db.selectFrom('letters').select('content').executeTakeFirstOrThrow()
  assert.ok(!row.content.includes('mK7#tR4&wd'))
  const pdf = await printLetter(world.env, id)
  assert.equal(pdf?.subarray(0, 5).toString(), '%PDF-')
  assert.equal(await printLetter(world.env, '019aa000-0000-7000-8000-000000000001'), undefined)
})

test('[X-09] a letter of a change that fails is not posted', async () => {
  await using world = await openWorld()
  await assert.rejects(
    world.transact(async (work) => {
      await queueLetter(work, { kind: 'sample', content })
      throw new Error('the change failed')
    }),
  )
  assert.deepEqual(await findLetters(world.db, { most: 10 }), [])
})
