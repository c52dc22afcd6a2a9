/** The kind of key that is made for people: ECDSA P-256. Its private half can be put into a file, and nowhere else. */
export const KEY_ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256' } as const

export const makeKeyPair = () => crypto.subtle.generateKey(KEY_ALGORITHM, true, ['sign', 'verify'])

export type KeyPair = Awaited<ReturnType<typeof makeKeyPair>>
