import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import test from 'node:test'
import { ROOT } from '#test/support/planted-tree.ts'

interface Package {
  readonly dependencies?: Record<string, string>
  readonly devDependencies?: Record<string, string>
  readonly optionalDependencies?: Record<string, string>
  readonly hasInstallScript?: true
}

const read = async (file: string) => JSON.parse(await readFile(join(ROOT, file), 'utf8'))
const manifest = (await read('package.json')) as Package & { allowScripts: Record<string, true> }
const { packages } = (await read('package-lock.json')) as { packages: Record<string, Package> }

test('every dependency is pinned to one version', () => {
  const all = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies }
  assert.deepEqual(
    Object.entries(all).filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version)),
    [],
  )
})

test('the lock file names the packages of every platform, or `npm ci` would refuse it', () => {
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter(
      (name) => !packages[`${path}/node_modules/${name}`] && !packages[`node_modules/${name}`],
    ),
  )
  assert.deepEqual(missing, [])
})

test('packages that must run something when installed are allowed to, and no others', () => {
  const scripts = Object.entries(packages).flatMap(([path, { hasInstallScript }]) =>
    hasInstallScript ? [path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)] : [],
  )
  assert.deepEqual([...new Set(scripts)].sort(), Object.keys(manifest.allowScripts).sort())
})
