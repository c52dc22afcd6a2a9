/** A keyed hash (HMAC-SHA-256) of a value; `purpose` separates uses. */
export type Mac = (purpose: string, value: string) => Buffer

/** What a sealed value is bound to. Made by `sealContext`, so that rotate-keys knows every column that holds one. */
export type SealContext = string & { readonly sealContext: unique symbol }

/** Sealing and keyed hashing with keys that the database never holds. */
export interface Secrets {
  /** The id of the key that `seal` uses. */
  readonly currentKey: string
  /** Encrypts (AES-256-GCM). `context` names the row and column; what is sealed for one cannot be opened for another. */
  seal(plain: string, context: SealContext): Buffer
  /** @throws when the value was changed, belongs to another context, or its key is gone. */
  open(sealed: Buffer, context: SealContext): string
  /** For look-ups of low-entropy values, for form tokens, for what the audit vouches for. */
  readonly mac: Mac
  /** The same by the keys that MAC_KEY had before: for checking what was vouched for then, and nothing else. */
  readonly formerMacs: readonly Mac[]
}
