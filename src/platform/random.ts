import { randomBytes } from 'node:crypto'

/** The only source of chance. Unit tests pass a predictable one. */
export interface Random {
  bytes(count: number): Buffer
}

export const systemRandom: Random = { bytes: randomBytes }

/** An unguessable value for a link or a cookie: 256 bits, 43 characters of base64url. */
export const randomToken = (random: Random): string => random.bytes(32).toString('base64url')

/** `length` decimal digits, each equally likely. */
export function randomDigits(random: Random, length: number): string {
  return randomCharacters(random, '0123456789', length)
}

/** `length` characters of `alphabet` (at most 256), each equally likely: bytes that would favour some are thrown away. */
export function randomCharacters(random: Random, alphabet: string, length: number): string {
  const fair = 256 - (256 % alphabet.length)
  let text = ''
  while (text.length < length)
    for (const byte of random.bytes(length)) {
      if (byte < fair && text.length < length) text += alphabet[byte % alphabet.length]
    }
  return text
}
