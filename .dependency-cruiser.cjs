const layer = (name, from, to, comment) => ({
  name,
  severity: 'error',
  comment,
  from: { path: from },
  to: { path: to },
})

/** The import rules of the house: imports point down, sites never meet. See docs/decisions/0003-layout.md. */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    { name: 'no-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true } },
    layer(
      'platform-at-the-bottom',
      '^src/platform/',
      '^src/(ui|notices|domain|kinds|sites|processes)/',
      'platform knows nothing above it',
    ),
    layer(
      'ui-knows-no-domain',
      '^src/ui/',
      '^src/(notices|domain|kinds|sites|processes)/',
      'ui is HTML parts without domain knowledge',
    ),
    layer(
      'notices-are-texts',
      '^src/notices/',
      '^src/(domain|kinds|sites|processes|ui)/',
      'mails and letters are pure texts',
    ),
    layer(
      'domain-knows-no-site',
      '^src/domain/',
      '^src/(ui|kinds|sites|processes)/',
      'domain knows no HTTP, ui or site',
    ),
    layer('kinds-know-no-site', '^src/kinds/', '^src/(sites|processes)/', 'kinds of applications serve every site'),
    layer(
      'domain-knows-no-http',
      '^src/domain/',
      '(^src/platform/site/|node_modules/(hono|@hono)/)',
      'domain knows no HTTP',
    ),
    layer(
      'processes-wire',
      '^src/(sites|kinds|ui|domain|platform|notices)/',
      '^src/(processes/|main)',
      'only processes wire',
    ),
    {
      name: 'sites-never-meet',
      severity: 'error',
      from: { path: '^src/sites/([^/]+)/' },
      to: { path: '^src/sites/([^/]+)/', pathNot: '^src/sites/$1/' },
    },
    {
      name: 'driver-only-in-database',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/platform/(database|jobs)/' },
      to: { path: 'node_modules/pg/' },
    },
    {
      ...layer('src-without-test', '', '^(test|bench)/', 'src never imports test or bench'),
      from: { path: '^src/', pathNot: '[.]test[.]tsx?$' },
    },
    {
      name: 'no-rooms-without-a-name',
      severity: 'error',
      from: {},
      to: { path: '/(utils?|helpers?|common|lib|shared|misc|base)/', pathNot: 'node_modules' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'types', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json'],
    },
    exclude: { path: '^(var|node_modules)/' },
  },
}
