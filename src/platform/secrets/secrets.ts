/** Sealing and keyed hashing with keys that the database never holds. */
export interface Secrets {
  /** Encrypts (AES-256-GCM). `context` names the row and column; what is sealed for one cannot be opened for another. */
  seal(plain: string, context: string): Buffer
  /** @throws when the value was changed, belongs to another context, or its key is gone. */
  open(sealed: Buffer, context: string): string
  /** A keyed hash (HMAC-SHA-256) for look-ups of low-entropy values and for form tokens. `purpose` separates uses. */
  mac(purpose: string, value: string): Buffer
}
