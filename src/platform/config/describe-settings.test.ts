import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { describeSettings, listSettings } from './describe-settings.ts'

const OPERATIONS = readFileSync(new URL('../../../docs/operations.md', import.meta.url), 'utf8')

test('docs/operations.md lists every setting as the program has it', () => {
  const expected = listSettings().map(
    ({ name, preset, about }) => `| \`${name}\` | ${preset ? `\`${preset}\`` : ''} | ${about} |`,
  )
  const found = OPERATIONS.split('\n').filter((line) => /^\| `[A-Z_]+` \|/.test(line))
  assert.deepEqual(found, expected)
})

test('--help names each setting with its default and meaning', () => {
  assert.match(describeSettings(), /^ {2}PORT_BASE \[8400\]\n {6}first port; each site takes the next$/m)
})
