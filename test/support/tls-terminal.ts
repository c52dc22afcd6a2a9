import { createPrivateKey, generateKeyPairSync, X509Certificate } from 'node:crypto'
import { Agent, request } from 'node:https'
import { text } from 'node:stream/consumers'
import { makeKeyPair } from '#platform/pkcs12/make-key-pair.ts'
import { makeSigningRequest } from '#platform/pkcs12/make-signing-request.ts'

export interface Answer {
  readonly status: number
  readonly type: string
  readonly body: string
  readonly cookies: string
  readonly location: string | undefined
}

export interface Sending {
  readonly method?: string
  readonly headers?: Record<string, string>
  readonly body?: string | Uint8Array
}

/** A certificate and its key, as a terminal holds them; nothing of it is shown where it is undefined. */
export interface Holding {
  /** DER */
  readonly certificate: Buffer
  /** PEM */
  readonly key: string
}

/** A terminal at a door that speaks TLS itself, whose own server certificate is not checked. */
export function tlsTerminal(origin: string, holding?: Holding) {
  const shown = holding && { cert: new X509Certificate(holding.certificate).toString(), key: holding.key }
  const agent = new Agent({ ...shown, rejectUnauthorized: false })
  return {
    send: (path: string, { method = 'GET', headers = {}, body }: Sending = {}) =>
      new Promise<Answer>((resolve, reject) => {
        const sent = request(`${origin}${path}`, { agent, method, headers }, async (response) => {
          const { statusCode: status = 0, headers: told } = response
          const cookies = (told['set-cookie'] ?? []).map((cookie) => cookie.split(';')[0]).join('; ')
          const answer = { status, type: told['content-type'] ?? '', cookies, location: told.location }
          resolve({ ...answer, body: await text(response) })
        })
        sent.on('error', reject).end(body)
      }),
    close: () => agent.destroy(),
  }
}

/** A new P-256 key: SubjectPublicKeyInfo in DER, and the key itself in PEM. */
export function newKey(): { readonly publicKey: Buffer; readonly key: string } {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const key = privateKey.export({ format: 'pem', type: 'pkcs8' }).toString()
  return { publicKey: publicKey.export({ format: 'der', type: 'spki' }), key }
}

/** A CSR (DER) for a new key, as the pages make it. */
export const newRequest = async (): Promise<Buffer> => Buffer.from(await makeSigningRequest(await makeKeyPair()))

/** A CSR (DER) for this key. */
export async function requestFor(key: string): Promise<Buffer> {
  const der = createPrivateKey(key).export({ format: 'der', type: 'pkcs8' })
  const usage = { name: 'ECDSA', namedCurve: 'P-256' }
  const privateKey = await crypto.subtle.importKey('pkcs8', Uint8Array.from(der), usage, true, ['sign'])
  const { d: _, ...open } = await crypto.subtle.exportKey('jwk', privateKey)
  const publicKey = await crypto.subtle.importKey('jwk', { ...open, key_ops: ['verify'] }, usage, true, ['verify'])
  return Buffer.from(await makeSigningRequest({ publicKey, privateKey }))
}
