import assert from 'node:assert/strict'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import test from 'node:test'
import { ROOT } from '#test/support/planted-tree.ts'

const NOT_OURS = ['node_modules', 'var', '.git']
const MOST_LINES = 250

/** Rooms and files that say nothing of what is in them. */
const isNameless = (path: string): boolean =>
  /(^|\/)(utils?|helpers?|common|lib|shared|misc|base|index|service|manager)(\.[^/]*)?(\/|$)/.test(path)

async function findPaths(): Promise<string[]> {
  const rooms = (await readdir(ROOT)).filter((room) => !NOT_OURS.includes(room))
  const found = rooms.map(async (room) => {
    const within = await readdir(join(ROOT, room), { recursive: true }).catch(() => [])
    return [room, ...within.map((path) => `${room}/${path}`)]
  })
  return (await Promise.all(found)).flat()
}

const paths = await findPaths()

test('a nameless room or file is recognised', () => {
  const nameless = [
    'src/utils/x.ts',
    'src/domain/lib',
    'src/ui/helpers.ts',
    'test/common/a.ts',
    'src/a/shared/b/c.ts',
    'src/ui/index.ts',
  ]
  assert.deepEqual(
    nameless.filter((path) => !isNameless(path)),
    [],
  )
  const named = ['src/domain/library-card.ts', 'db/migrations/0001-base-data.sql', 'src/ui/common-word.ts']
  assert.deepEqual(named.filter(isNameless), [])
})

test('no room and no file of ours is nameless', () => {
  assert.ok(paths.length > 100)
  assert.deepEqual(paths.filter(isNameless), [])
})

test('no file of code is longer than can be read at once', async () => {
  const code = paths.filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.gen.ts'))
  const lines = await Promise.all(
    code.map(async (path) => (await readFile(join(ROOT, path), 'utf8')).split('\n').length - 1),
  )
  assert.deepEqual(
    code.filter((_, index) => (lines[index] ?? 0) > MOST_LINES),
    [],
  )
})
