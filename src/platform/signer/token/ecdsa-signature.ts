const SEQUENCE = 0x30
const INTEGER = 0x02

/** ECDSA-Sig-Value in DER from r and s as tokens give them, half and half. RFC 3279 §2.2.3, PKCS #11 2.40 §2.3.1 */
export function ecdsaSignature(raw: Buffer): Buffer {
  const half = raw.length / 2
  const content = Buffer.concat([integer(raw.subarray(0, half)), integer(raw.subarray(half))])
  return Buffer.concat([Buffer.of(SEQUENCE, content.length), content])
}

/** Of up to 126 bytes: without zeros before it, and with one where it would be negative. X.690 §8.3 */
function integer(bytes: Buffer): Buffer {
  const first = bytes.findIndex((byte) => byte !== 0)
  const shortest = first < 0 ? Buffer.of(0) : bytes.subarray(first)
  const positive = (shortest[0] ?? 0) & 0x80 ? Buffer.concat([Buffer.of(0), shortest]) : shortest
  return Buffer.concat([Buffer.of(INTEGER, positive.length), positive])
}
