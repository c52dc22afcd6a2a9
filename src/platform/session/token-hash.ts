import { createHash } from 'node:crypto'

/** Tokens have 256 random bits, so a plain hash keeps them: nothing to guess, nothing to slow down. */
export const tokenHash = (token: string): Buffer => createHash('sha256').update(token).digest()
