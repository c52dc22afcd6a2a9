import { createCipheriv, createDecipheriv, createHmac, createSecretKey, randomBytes } from 'node:crypto'
import type { Mac, Secrets } from './secrets.ts'

const NONCE_BYTES = 12
const TAG_BYTES = 16
const KEY_BYTES = 32

export interface Keyring {
  /** The current key first; older ones only open. */
  readonly sealing: readonly { readonly id: string; readonly key: Buffer }[]
  readonly mac: Buffer
  /** Earlier values of `mac`. */
  readonly formerMacs: readonly Buffer[]
}

/** `id:base64` as the configuration gives them. @throws when a key is not 32 bytes or an id is used twice */
export function readKeyring(sealing: readonly string[], mac: string, formerMacs: readonly string[] = []): Keyring {
  const keys = sealing.map((text) => {
    const colon = text.indexOf(':')
    return { id: text.slice(0, colon), key: keyOf(text.slice(colon + 1), 'SEALING_KEYS') }
  })
  if (keys.length === 0 || new Set(keys.map(({ id }) => id)).size < keys.length)
    throw new Error('SEALING_KEYS: each key needs an id of its own')
  return {
    sealing: keys,
    mac: keyOf(mac, 'MAC_KEY'),
    formerMacs: formerMacs.map((former) => keyOf(former, 'FORMER_MAC_KEYS')),
  }
}

function keyOf(text: string, setting: string): Buffer {
  const key = Buffer.from(text, 'base64')
  if (key.length !== KEY_BYTES) throw new Error(`${setting}: a key is 32 bytes of base64`)
  return key
}

/** AES-256-GCM as `id NUL nonce tag ciphertext`. The context is authenticated, so a value moved to another row fails. */
export function secretsFrom(keyring: Keyring): Secrets {
  const [current] = keyring.sealing
  if (!current) throw new Error('SEALING_KEYS: none given')
  return {
    currentKey: current.id,
    seal(plain, context) {
      const nonce = randomBytes(NONCE_BYTES)
      const cipher = createCipheriv('aes-256-gcm', current.key, nonce).setAAD(Buffer.from(context))
      const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()])
      return Buffer.concat([Buffer.from(`${current.id}\0`), nonce, cipher.getAuthTag(), body])
    },
    open(sealed, context) {
      const id = keyIdOf(sealed)
      const key = keyring.sealing.find((candidate) => candidate.id === id)?.key
      if (!key) throw new Error(`sealed with the key ${id}, which is not among SEALING_KEYS`)
      const rest = sealed.subarray(Buffer.byteLength(id) + 1)
      const tag = rest.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES)
      const decipher = createDecipheriv('aes-256-gcm', key, rest.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES })
      decipher.setAAD(Buffer.from(context)).setAuthTag(tag)
      const body = rest.subarray(NONCE_BYTES + TAG_BYTES)
      return Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8')
    },
    mac: macBy(keyring.mac),
    formerMacs: keyring.formerMacs.map(macBy),
  }
}

function macBy(bytes: Buffer): Mac {
  const key = createSecretKey(bytes)
  return (purpose, value) => createHmac('sha256', key).update(`${purpose}\0${value}`).digest()
}

/** Which key a value was sealed with: what rotation looks for. */
export const keyIdOf = (sealed: Buffer): string => sealed.subarray(0, sealed.indexOf(0)).toString('utf8')
