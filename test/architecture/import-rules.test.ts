import assert from 'node:assert/strict'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import test from 'node:test'
import { plantTree, ROOT, runThere } from '#test/support/planted-tree.ts'

interface Violation {
  readonly from: string
  readonly rule: { readonly name: string }
}

const NOTHING = 'export const nothing = 0\n'

/** Rooms to import from, and imports that are right. */
const RIGHT = {
  'src/platform/database/connect.ts': `import 'pg'\n`,
  'src/platform/site/page.ts': `import 'hono'\n`,
  'src/platform/outcome.ts': NOTHING,
  'src/notices/mail/welcome.ts': `import '#platform/outcome.ts'\n`,
  'src/ui/button.ts': `import '#platform/outcome.ts'\n`,
  'src/domain/accounts/account.ts': `import '#notices/mail/welcome.ts'\n`,
  'src/domain/accounts/account.test.ts': `import '#test/support/world.ts'\n`,
  'src/kinds/registration/kind.ts': `import '#domain/accounts/account.ts'\nimport '#ui/button.ts'\n`,
  'src/sites/desk/site.ts': `import '#platform/site/page.ts'\nimport '#kinds/registration/kind.ts'\n`,
  'src/sites/portal/site.ts': NOTHING,
  'src/processes/web.ts': `import '#sites/desk/site.ts'\nimport '#sites/portal/site.ts'\n`,
  'src/domain/accounts/lib/account.ts': NOTHING,
  'test/support/world.ts': NOTHING,
}

/** Imports that are wrong, and the rules that must say so. */
const WRONG: [path: string, imports: string, ...rules: string[]][] = [
  ['src/domain/accounts/hen.ts', './egg.ts'],
  ['src/domain/accounts/egg.ts', './hen.ts', 'no-cycles'],
  ['src/domain/accounts/ghost.ts', './nowhere.ts', 'no-unresolved'],
  ['src/platform/up.ts', '#domain/accounts/account.ts', 'platform-at-the-bottom'],
  ['src/ui/clever.ts', '#domain/accounts/account.ts', 'ui-knows-no-domain'],
  ['src/notices/mail/busy.ts', '#domain/accounts/account.ts', 'notices-are-texts'],
  ['src/domain/accounts/dressed.ts', '#ui/button.ts', 'domain-knows-no-site'],
  ['src/domain/accounts/served.ts', '#platform/site/page.ts', 'domain-knows-no-http'],
  ['src/domain/accounts/asked.ts', 'hono', 'domain-knows-no-http'],
  ['src/kinds/registration/page.ts', '#sites/portal/site.ts', 'kinds-know-no-site'],
  ['src/sites/portal/wired.ts', '#processes/web.ts', 'processes-wire'],
  ['src/sites/portal/visit.ts', '#sites/desk/site.ts', 'sites-never-meet'],
  ['src/domain/accounts/raw.ts', 'pg', 'driver-only-in-database'],
  ['src/domain/accounts/tested.ts', '#test/support/world.ts', 'src-without-test'],
  ['src/domain/accounts/lost.ts', './lib/account.ts', 'no-rooms-without-a-name'],
]

const findViolations = async (folder: string): Promise<string[]> => {
  const printed = await runThere(
    folder,
    'depcruise',
    '--config',
    '.dependency-cruiser.cjs',
    '--output-type',
    'json',
    'src',
  )
  const { violations } = JSON.parse(printed).summary as { violations: Violation[] }
  return violations.map(({ from, rule }) => `${from}: ${rule.name}`).sort()
}

test('every import that leads the wrong way is caught by its rule, and right ones pass', async () => {
  const planted = WRONG.map(([path, imports]) => [path, `import '${imports}'\n`])
  await using tree = await plantTree({ ...RIGHT, ...Object.fromEntries(planted) })
  const expected = WRONG.flatMap(([path, , ...rules]) => rules.map((rule) => `${path}: ${rule}`))
  assert.deepEqual(await findViolations(tree.path), expected.sort())
})

test('every import rule has a wrong import planted above', () => {
  const { forbidden } = createRequire(import.meta.url)(join(ROOT, '.dependency-cruiser.cjs'))
  const rules = (forbidden as { name: string }[]).map(({ name }) => name)
  assert.deepEqual(
    rules.filter((rule) => !WRONG.some(([, , ...caught]) => caught.includes(rule))),
    [],
  )
})

test('our own imports pass', async () => {
  assert.deepEqual(await findViolations(ROOT), [])
})
