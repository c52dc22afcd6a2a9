import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { issuedRequest } from './certificates.ts'
import { somebody } from './people.ts'
import { temporaryFolder } from './temporary-folder.ts'
import type { World } from './world.ts'

const run = promisify(execFile)

interface Addresses {
  readonly DOWNLOAD_SITE: string
  readonly RENEWAL_DOOR: string
}

/** The commands of the guide under this heading. */
async function commandsOf(heading: string): Promise<string> {
  const guide = await readFile(new URL('../../docs/certificates.md', import.meta.url), 'utf8')
  const [, commands] = /```bash\n([\s\S]*?)```/.exec(guide.split(`## ${heading}\n`)[1] ?? '') ?? []
  assert.ok(commands, heading)
  return commands
}

/** A terminal window in a folder of its own; curl takes the practice door for what it says it is. */
export async function openTerminalWindow(world: World, { DOWNLOAD_SITE, RENEWAL_DOOR }: Addresses) {
  const folder = await temporaryFolder()
  await writeFile(join(folder.path, '.curlrc'), 'insecure\n')
  const issued = await issuedRequest(world, await somebody(world))
  const ids = { REQUEST_ID: issued.number, REFERENCE_ID: issued.reference, FILE_PASSWORD: 'correct-Horse_7~' }
  const env = { ...ids, DOWNLOAD_SITE, RENEWAL_DOOR, CURL_HOME: folder.path, PATH: process.env.PATH }
  return {
    issued,
    at: (name: string) => join(folder.path, name),
    follow: async (heading: string) => {
      const script = `set -euo pipefail\n${await commandsOf(heading)}`
      return (await run('bash', ['-c', script], { cwd: folder.path, env })).stdout
    },
    [Symbol.asyncDispose]: () => folder[Symbol.asyncDispose](),
  }
}
