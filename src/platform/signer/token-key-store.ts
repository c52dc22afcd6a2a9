import { createHash } from 'node:crypto'
import { CannotStart } from '../cannot-start.ts'
import type { AuthorityKey, KeyStore } from './signer.ts'
import { CryptokiError } from './token/cryptoki-error.ts'
import { ecdsaSignature } from './token/ecdsa-signature.ts'
import { findPrivateKey, makePair, readPublicKey, signDigest } from './token/token-keys.ts'
import { openTokenSession, PinRefused, type Token, type TokenSession } from './token/token-session.ts'

export interface TokenKeys {
  readonly authority: Token
  /** For ceremonies only; it may be away at all other times. */
  readonly root?: Token
}

/** Keys in PKCS #11 tokens, that of the root in one of its own. @throws CannotStart, when a token cannot be opened */
export function tokenKeyStore({ authority, root }: TokenKeys): KeyStore {
  const [own, roots] = [openToken(authority), root && openToken(root)]
  const tokenOf = (key: AuthorityKey): OpenToken => {
    if (key !== 'root') return own
    if (!roots) throw new CannotStart('The token of the root is opened in ceremonies only.')
    return roots
  }
  return {
    place: `the token "${authority.label}"`,
    make: async (key) => tokenOf(key).use((session) => makePair(session, key)),
    signer: {
      publicKey: async (key) => tokenOf(key).use((session) => readPublicKey(session, key)),
      async sign(key, bytes) {
        const digest = createHash('sha256').update(bytes).digest()
        const token = tokenOf(key)
        return ecdsaSignature(
          await token.use(async (session) => signDigest(session, await token.keyOf(session, key), digest)),
        )
      },
      close: async () => void (await Promise.all([own.close(), roots?.close()])),
    },
  }
}

interface OpenToken {
  /** One after the other: a session signs one thing at a time. */
  use<Result>(task: (session: TokenSession) => Promise<Result>): Promise<Result>
  /** Looked for once in each session. */
  keyOf(session: TokenSession, key: AuthorityKey): Promise<bigint>
  close(): Promise<void>
}

/**
 * Opens the token when it is first used, and anew after trouble: the use that met the trouble fails, the next one tries.
 * A PIN that was refused is never sent again, lest the token lock itself.
 */
function openToken(token: Token): OpenToken {
  let session: TokenSession | undefined
  let handles = new Map<AuthorityKey, bigint>()
  let refusedPin: PinRefused | undefined
  let last: Promise<unknown> = Promise.resolve()

  async function open(): Promise<TokenSession> {
    if (refusedPin) throw refusedPin
    session ??= await openTokenSession(token)
    return session
  }

  async function afterTrouble(error: unknown): Promise<Error> {
    if (error instanceof PinRefused) refusedPin = error
    if (!(error instanceof CryptokiError)) return error as Error
    const lost = session
    session = undefined
    handles = new Map()
    if (lost) await close(lost)
    await lost?.cryptoki.renew(lost.initialised).catch(() => undefined)
    return new Error(`The token "${token.label}" does not answer (${error.message}); the next use opens it anew.`)
  }

  return {
    use(task) {
      const result = last.then(async () => {
        try {
          return await task(await open())
        } catch (error) {
          throw await afterTrouble(error)
        }
      })
      last = result.catch(() => undefined)
      return result
    },
    async keyOf(opened, key) {
      const handle = handles.get(key) ?? (await findPrivateKey(opened, key))
      handles.set(key, handle)
      return handle
    },
    async close() {
      await last
      if (session) await close(session)
      session = undefined
    },
  }
}

const close = ({ cryptoki, handle }: TokenSession) => cryptoki.call('C_CloseSession', handle).catch(() => undefined)
