import type { IncomingMessage } from 'node:http'
import type { TLSSocket } from 'node:tls'
import { isTrustedPeer } from './client-address.ts'

/** An RFC 8941 byte sequence: `:TUlJ…:` */
const BYTE_SEQUENCE = /^:([A-Za-z0-9+/]+={0,2}):$/

/**
 * The certificate (DER) whose key the client proved to hold: in this TLS connection, or in that of a trusted proxy, which
 * says so in `Client-Cert`. From anybody else that header is not believed. Whether the certificate is any good is for
 * the site to judge. RFC 9440 §2.2, §4
 */
export function clientCertificate(
  incoming: IncomingMessage | undefined,
  trusted: readonly string[],
): Buffer | undefined {
  const socket = incoming?.socket as TLSSocket | undefined
  if (socket?.encrypted) return socket.getPeerX509Certificate()?.raw
  const said = incoming?.headers['client-cert']
  if (typeof said !== 'string' || !isTrustedPeer(incoming, trusted)) return undefined
  const [, base64] = BYTE_SEQUENCE.exec(said) ?? []
  return base64 === undefined ? undefined : Buffer.from(base64, 'base64')
}
