import { createPrivateKey, createPublicKey, generateKeyPair, type KeyObject, sign } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { CannotStart } from '../cannot-start.ts'
import type { AuthorityKey, KeyStore, Signer } from './signer.ts'

const OWNER_ONLY = 0o600
const OWNER_ONLY_FOLDER = 0o700

export interface FileKeys {
  /** One file for each key: PKCS#8, encrypted (PBES2, AES-256). */
  readonly folder: string
  readonly passphrase: string
}

const fileOf = ({ folder }: FileKeys, key: AuthorityKey) => join(folder, `${key}.key.pem`)

/** Makes a key and writes it, encrypted; a key that is there stays. */
async function makeFileKey(keys: FileKeys, key: AuthorityKey): Promise<void> {
  const { privateKey } = await promisify(generateKeyPair)('ec', { namedCurve: 'P-256' })
  const pem = privateKey.export({
    type: 'pkcs8',
    format: 'pem',
    cipher: 'aes-256-cbc',
    passphrase: keys.passphrase,
  })
  await mkdir(keys.folder, { recursive: true, mode: OWNER_ONLY_FOLDER })
  await writeFile(fileOf(keys, key), pem, { flag: 'wx', mode: OWNER_ONLY }).catch((error: { code?: string }) => {
    if (error.code !== 'EEXIST') throw error
  })
}

/** Keys in files of one folder, the root's among them until it is carried away. */
export const fileKeyStore = (keys: FileKeys): KeyStore => ({
  place: keys.folder,
  signer: fileSigner(keys),
  make: (key) => makeFileKey(keys, key),
})

/** Keys in files; each is opened when it is first used, so that the root may stay elsewhere. @throws CannotStart */
function fileSigner(keys: FileKeys): Signer {
  const opened = new Map<AuthorityKey, Promise<KeyObject>>()
  const open = (key: AuthorityKey): Promise<KeyObject> => {
    const known = opened.get(key) ?? readKey(keys, key)
    opened.set(key, known)
    return known
  }
  return {
    publicKey: async (key) => createPublicKey(await open(key)).export({ type: 'spki', format: 'der' }),
    sign: async (key, bytes) => sign('sha256', bytes, await open(key)),
    close: async () => opened.clear(),
  }
}

async function readKey(keys: FileKeys, key: AuthorityKey): Promise<KeyObject> {
  const file = fileOf(keys, key)
  try {
    return createPrivateKey({ key: await readFile(file), passphrase: keys.passphrase })
  } catch (cause) {
    throw new CannotStart(`The authority's key ${file} cannot be opened: ${(cause as Error).message}`)
  }
}
