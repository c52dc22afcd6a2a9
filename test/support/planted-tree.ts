import { execFile } from 'node:child_process'
import { copyFile, cp, mkdir, symlink, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { temporaryFolder } from './temporary-folder.ts'

export const ROOT = fileURLToPath(new URL('../../', import.meta.url))

/** A small repository with our rules and the given files in it, to see what the tools say of them. */
export async function plantTree(files: Record<string, string>): Promise<AsyncDisposable & { readonly path: string }> {
  const folder = await temporaryFolder()
  for (const rule of ['.dependency-cruiser.cjs', 'biome.json', 'package.json', 'tsconfig.json'])
    await copyFile(join(ROOT, rule), join(folder.path, rule))
  await cp(join(ROOT, 'script/lint'), join(folder.path, 'script/lint'), { recursive: true })
  await symlink(join(ROOT, 'node_modules'), join(folder.path, 'node_modules'))
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder.path, path)), { recursive: true })
    await writeFile(join(folder.path, path), text)
  }
  return folder
}

/** Runs a tool of node_modules, by our Node, in a folder. @returns what it printed, whether it was content or not */
export async function runThere(folder: string, tool: string, ...args: string[]): Promise<string> {
  const command = join(ROOT, 'node_modules/.bin', tool)
  const options = { cwd: folder, maxBuffer: 64 * 1024 * 1024 }
  const { stdout } = await promisify(execFile)(process.execPath, [command, ...args], options).catch(
    (error: { stdout: string }) => error,
  )
  return stdout
}
