import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Token } from '#platform/signer/token/token-session.ts'
import { temporaryFolder } from './temporary-folder.ts'

const run = promisify(execFile)

const MODULES = ['/usr/lib/softhsm/libsofthsm2.so', '/usr/local/lib/softhsm/libsofthsm2.so']

/** Two tokens of SoftHSM in a folder of their own: for the root, and for everything else. */
export interface Tokens extends AsyncDisposable {
  readonly module: string
  readonly folder: string
  readonly authority: Token
  readonly root: Token
  /** As settings of `script/madoguchi` and of a server. */
  readonly settings: Readonly<Record<string, string>>
  /** What pkcs11-tool prints, logged in to this token. */
  show(token: Token, ...args: readonly string[]): Promise<string>
}

/** SoftHSM reads SOFTHSM2_CONF when this process first loads it: one folder of tokens for each test file. */
export async function openTokens(): Promise<Tokens> {
  const folder = await temporaryFolder()
  const conf = join(folder.path, 'softhsm2.conf')
  await mkdir(join(folder.path, 'tokens'))
  await writeFile(conf, `directories.tokendir = ${join(folder.path, 'tokens')}\nlog.level = ERROR\n`)
  process.env.SOFTHSM2_CONF = conf
  const module = MODULES.find((path) => existsSync(path)) ?? 'libsofthsm2.so'
  const make = async (label: string, pin: string): Promise<Token> => {
    await run('softhsm2-util', ['--init-token', '--free', '--label', label, '--so-pin', '87654321', '--pin', pin])
    return { module, label, pin }
  }
  const [authority, root] = [await make('Authority', '1234-authority'), await make('Root', '5678-root')]
  return {
    module,
    folder: folder.path,
    authority,
    root,
    settings: {
      SOFTHSM2_CONF: conf,
      AUTHORITY_TOKEN_MODULE: module,
      AUTHORITY_TOKEN_LABEL: authority.label,
      AUTHORITY_TOKEN_PIN: authority.pin,
      AUTHORITY_ROOT_TOKEN_LABEL: root.label,
      AUTHORITY_ROOT_TOKEN_PIN: root.pin,
    },
    async show({ label, pin }, ...args) {
      const { stdout } = await run('pkcs11-tool', ['--module', module, '--token-label', label, '--pin', pin, ...args])
      return stdout
    },
    [Symbol.asyncDispose]: () => folder[Symbol.asyncDispose](),
  }
}
