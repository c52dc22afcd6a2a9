/** What a key of the authority is for: the root signs certificates of the authority itself, in ceremonies only. */
export const AUTHORITY_ROLES = ['root', 'issuing', 'ocsp'] as const

export type AuthorityRole = (typeof AUTHORITY_ROLES)[number]

/** A key by its name: of those that were exchanged, the later ones bear their number. */
export type AuthorityKey = AuthorityRole | `issuing-${number}` | `ocsp-${number}`

/** The key of this role of the issuing authority with this number; there is one root. */
export const keyOf = (role: AuthorityRole, number: number): AuthorityKey =>
  number === 1 || role === 'root' ? role : `${role}-${number}`

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

/** Where keys are kept: what ceremonies need of it, and the signer for everybody else. */
export interface KeyStore {
  /** For messages: the folder, or the token. */
  readonly place: string
  readonly signer: Signer
  /** Makes a key; one that is there stays. */
  make(key: AuthorityKey): Promise<void>
}
