import assert from 'node:assert/strict'
import { glob, readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { ACTIONS } from './actions.ts'

/** `record(work, 'sign-in'`, wherever the line breaks. */
const RECORDED = /\brecord\(\s*\w+,\s*'([a-z-]+)'/g
const JAPANESE = /[\p{scx=Hira}\p{scx=Kana}\p{scx=Hani}]/u

test('[B-10] every action that is recorded anywhere is in the table, by a name people read', async () => {
  const recorded = new Set<string>()
  for await (const file of glob('src/**/*.ts', { exclude: (name) => name.endsWith('.test.ts') }))
    for (const [, action = ''] of (await readFile(file, 'utf8')).matchAll(RECORDED)) recorded.add(action)
  assert.ok(recorded.size > 20, `${recorded.size} found`)
  const names: Readonly<Record<string, string>> = ACTIONS
  for (const action of recorded) assert.match(names[action] ?? '', JAPANESE, action)
})

test('[B-10] no two actions are read alike', () => {
  const names = Object.values(ACTIONS)
  assert.deepEqual(
    names.filter((name, index) => names.indexOf(name) !== index),
    [],
  )
})
