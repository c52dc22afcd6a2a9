import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import test from 'node:test'
import { plantTree, ROOT, runThere } from '#test/support/planted-tree.ts'

interface Diagnostic {
  readonly category: string
  readonly severity: string
  readonly location: { readonly path: string }
}

/** One sin each, and the rule that must say so. Files without a rule are right. */
const FILES: [path: string, text: string, rule?: string][] = [
  ['src/domain/date-made.ts', 'export const made = new Date()', 'style/noRestrictedGlobals'],
  ['src/domain/date-now.ts', 'export const now = Date.now()', 'style/noRestrictedGlobals'],
  ['src/domain/date-global.ts', 'export const now = globalThis.Date.now()', 'nursery/noJsRestrictedProperties'],
  ['src/domain/temporal-now.ts', 'export const now = Temporal.Now.instant()', 'nursery/noJsRestrictedProperties'],
  ['src/sites/portal/taken.ts', 'export const { Now } = Temporal', 'nursery/noJsRestrictedProperties'],
  ['src/sites/portal/chance.ts', 'export const dice = Math.random()', 'nursery/noJsRestrictedProperties'],
  ['src/ui/environment.ts', 'export const mode = process.env.MODE', 'style/noProcessEnv'],
  ['src/ui/taken-environment.ts', 'export const { MODE } = process.env', 'style/noProcessEnv'],
  [
    'src/kinds/imported.ts',
    `import { env } from 'node:process'\nexport const all = [env]`,
    'style/noRestrictedImports',
  ],
  [
    'src/kinds/bytes.ts',
    "import { randomBytes } from 'node:crypto'\nexport const token = randomBytes(32)",
    'style/noRestrictedImports',
  ],
  ['src/sites/portal/id.ts', 'export const id = crypto.randomUUID()', 'nursery/noJsRestrictedProperties'],
  ['src/domain/sql-now.ts', "export const query = 'select now()'", 'plugin'],
  ['src/domain/sql-template.ts', 'export const query = `update x\nset at = now( )`', 'plugin'],
  ['src/domain/sql-current.tsx', "export const query = 'set at = CURRENT_TIMESTAMP'", 'plugin'],
  ['src/domain/sql-day.ts', "export const query = 'where day = current_date'", 'plugin'],
  ['src/domain/sql-clock.ts', "export const query = 'select clock_timestamp()'", 'plugin'],
  ['src/domain/default.ts', 'const nothing = 0\nexport default nothing', 'style/noDefaultExport'],
  ['src/domain/bare.ts', "import './date-made'", 'correctness/useImportExtensions'],
  ['src/domain/barrel.ts', "export * from './date-made.ts'", 'performance/noBarrelFile'],
  ['src/domain/listed.ts', 'export enum Listed {\n  One,\n}', 'style/noEnum'],
  [
    'src/domain/short.ts',
    'export class Short {\n  constructor(readonly it: string) {}\n}',
    'style/noParameterProperties',
  ],
  ['src/domain/CamelCase.ts', 'export const nothing = 0', 'style/useFilenamingConvention'],
  [
    'src/domain/assigned.ts',
    'export function round(it: number) {\n  it = 0\n  return it\n}',
    'style/noParameterAssign',
  ],
  ['src/domain/typed.ts', "import { Page } from '#platform/site/page.ts'\nexport type P = Page", 'style/useImportType'],
  [
    'src/domain/old.ts',
    "import { hostname } from 'os'\nexport const name = hostname()",
    'style/useNodejsImportProtocol',
  ],
  ['src/domain/loud.ts', "console.log('loud')", 'suspicious/noConsole'],
  ['src/ui/picture.tsx', 'export const picture = <img src="/x.png" />', 'a11y/useAltText'],
  ['src/ui/press.tsx', 'export const press = <button>押す</button>', 'a11y/useButtonType'],

  ['src/platform/clock/clock.ts', 'export const now = () => Temporal.Now.instant()'],
  ['src/platform/random.ts', 'export const dice = () => Math.random()'],
  ['src/platform/config/config.ts', 'export const mode = process.env.MODE'],
  ['src/platform/database/vacuum.ts', "export const query = 'select now()'"],
  ['src/domain/about-now.ts', "/** Not now(). */\nexport const text = 'from now on (always), nowhere()'"],
  ['src/domain/sql-now.test.ts', "export const query = ['select now()', new Date(), process.env.MODE]"],
  ['test/clock.ts', 'export const now = Date.now()'],
  ['src/processes/cli.ts', "console.log('for people')"],
]

async function findDiagnostics(folder: string): Promise<string[]> {
  const printed = await runThere(folder, 'biome', 'lint', '--reporter=json', '--max-diagnostics=none', '.')
  const { diagnostics } = JSON.parse(printed) as { diagnostics: Diagnostic[] }
  return diagnostics
    .filter(({ severity }) => severity === 'error' || severity === 'warning')
    .map(({ location, category }) => `${location.path}: ${category.replace('lint/', '')}`)
    .sort()
}

test('every ban is caught where it holds, and nowhere else', async () => {
  await using tree = await plantTree(Object.fromEntries(FILES.map(([path, text]) => [path, `${text}\n`])))
  const expected = FILES.flatMap(([path, , rule]) => (rule ? [`${path}: ${rule}`] : []))
  assert.deepEqual(await findDiagnostics(tree.path), expected.sort())
})

test('every rule that biome.json adds has a sin planted above', async () => {
  const rules = [
    ...(await readFile(join(ROOT, 'biome.json'), 'utf8')).matchAll(/"((?:no|use)\w+)": (?:"error"|\{\s*"level")/g),
  ]
  const names = rules.map(([, name]) => name)
  assert.ok(names.length > 10)
  assert.deepEqual(
    names.filter((name) => !FILES.some(([, , rule]) => rule?.endsWith(`/${name}`))),
    [],
  )
})

test('our own files pass', async () => {
  assert.deepEqual(await findDiagnostics(ROOT), [])
})
