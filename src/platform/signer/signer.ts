/** Which key of the authority: the root signs certificates of the authority itself, in the ceremony only. */
export const AUTHORITY_KEYS = ['root', 'issuing', 'ocsp'] as const

export type AuthorityKey = (typeof AUTHORITY_KEYS)[number]

/** ECDSA with SHA-256 on P-256, the same for every key of the authority. RFC 5758 §3.2 */
export const SIGNATURE_ALGORITHM = '1.2.840.10045.4.3.2'

/**
 * The one narrow way to the keys of the authority: what comes in are bytes to be signed, what comes out is an
 * ECDSA-Sig-Value in DER. Nothing else leaves a key store.
 */
export interface Signer {
  /** SubjectPublicKeyInfo in DER. */
  publicKey(key: AuthorityKey): Promise<Buffer>
  sign(key: AuthorityKey, bytes: Uint8Array): Promise<Buffer>
  close(): Promise<void>
}
