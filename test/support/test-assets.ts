import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SITE_SCRIPTS } from '#processes/site-scripts.ts'
import { type Assets, loadAssets } from '#ui/assets/assets.ts'
import { type BuiltAssets, buildAssets } from '#ui/assets/build-assets.ts'

interface Kept {
  readonly texts: [string, string][]
  readonly fonts: [string, string][]
}

let folder: string | undefined
let assets: Assets | undefined

/** Builds them once for all test files of a run, which find them by `TEST_ASSETS`. */
export function keepTestAssets(): void {
  const { texts, fonts } = buildAssets(SITE_SCRIPTS)
  const kept: Kept = { texts: [...texts].map(([name, content]) => [name, String(content)]), fonts: [...fonts] }
  folder = mkdtempSync(join(tmpdir(), 'madoguchi-assets-'))
  process.env.TEST_ASSETS = join(folder, 'assets.json')
  writeFileSync(process.env.TEST_ASSETS, JSON.stringify(kept))
}

export function discardTestAssets(): void {
  if (folder) rmSync(folder, { recursive: true, force: true })
}

/** What `loadAssets` gives, without building it in every test file. */
export function testAssets(): Assets {
  assets ??= loadAssets(process.env.TEST_ASSETS ? read(process.env.TEST_ASSETS) : buildAssets(SITE_SCRIPTS))
  return assets
}

function read(file: string): BuiltAssets {
  const { texts, fonts }: Kept = JSON.parse(readFileSync(file, 'utf8'))
  return { texts: new Map(texts.map(([name, content]) => [name, Buffer.from(content)])), fonts: new Map(fonts) }
}
