import type { IncomingMessage } from 'node:http'

/** Who is asking: the peer, or what a trusted proxy says of its own peer (the last hop that is not trusted). */
export function clientAddress(incoming: IncomingMessage | undefined, trusted: readonly string[]): string {
  const peer = peerOf(incoming)
  if (!isTrustedPeer(incoming, trusted)) return peer
  const forwarded = String(incoming?.headers['x-forwarded-for'] ?? '')
  const hops = forwarded.split(',').map((hop) => plain(hop.trim()))
  return hops.filter((hop) => hop && !trusted.includes(hop)).at(-1) ?? peer
}

/** Whether what the peer says of its own peer is believed. */
export const isTrustedPeer = (incoming: IncomingMessage | undefined, trusted: readonly string[]): boolean =>
  trusted.includes(peerOf(incoming))

const peerOf = (incoming: IncomingMessage | undefined) => plain(incoming?.socket?.remoteAddress ?? 'unknown')

/** IPv4 seen through an IPv6 socket is still IPv4. */
const plain = (address: string) => address.replace(/^::ffff:/, '')
