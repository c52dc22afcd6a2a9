import { fileURLToPath } from 'node:url'
import { buildSync, stop } from 'esbuild'

/** Browsers of the PCs clinics bought around 2020, at the last version those PCs get. */
const OLDEST_BROWSERS = ['chrome109', 'edge109', 'firefox115', 'safari15.4']

const entry = (path: string) => fileURLToPath(new URL(path, import.meta.url))

const ENTRIES = [
  '../style/main.css',
  '../style/fonts.css',
  '../browser/main.ts',
  /** Brings pkijs along: for the one page that makes keys. */
  '../browser/make-certificate.ts',
]

/** Packages whose way in for Node needs Node; both have one for browsers. */
const FOR_BROWSERS = {
  'csv-parse/sync': 'csv-parse/browser/esm/sync',
  'csv-stringify/sync': 'csv-stringify/browser/esm/sync',
}

/**
 * Style sheets and browser code, each bundled and minified into one file; `scripts` are those that sites bring along.
 * Fonts stay files: see fonts.ts.
 */
export function bundle(scripts: readonly URL[] = []): ReadonlyMap<string, Buffer> {
  const { outputFiles } = buildSync({
    entryPoints: [...ENTRIES.map(entry), ...scripts.map((script) => fileURLToPath(script))],
    alias: FOR_BROWSERS,
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    charset: 'utf8',
    target: OLDEST_BROWSERS,
    external: ['*.woff2', '*.woff'],
    outdir: '/',
    entryNames: '[name]',
    logLevel: 'error',
  })
  // Its process would stay for builds to come; there are none.
  void stop()
  return new Map(outputFiles.map(({ path, contents }) => [path.slice(1), Buffer.from(contents)]))
}
