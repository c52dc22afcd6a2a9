import { LONG } from './cryptoki.ts'

/** Attributes of objects in a token. PKCS #11 2.40, pkcs11t.h */
export const ATTRIBUTE = {
  class: 0x0,
  token: 0x1,
  private: 0x2,
  label: 0x3,
  keyType: 0x100,
  id: 0x102,
  sensitive: 0x103,
  sign: 0x108,
  verify: 0x10a,
  extractable: 0x162,
  ecParams: 0x180,
  ecPoint: 0x181,
} as const

export type Attributes = Partial<Record<keyof typeof ATTRIBUTE, Buffer>>

export const YES = Buffer.of(1)
export const NO = Buffer.of(0)

export function long(value: number | bigint): Buffer {
  const bytes = Buffer.alloc(LONG)
  bytes.writeBigUInt64LE(BigInt(value))
  return bytes
}

/** Three CK_ULONG: what it is, where its value is, how long that is. CK_ATTRIBUTE and CK_MECHANISM are both so. */
const ENTRY = 3 * LONG

export interface Template {
  readonly bytes: Buffer
  readonly count: number
  /** Keeps in memory what `bytes` points at. */
  readonly values: readonly Buffer[]
}

/** An array of CK_ATTRIBUTE. `addressOf` is where a Buffer lies in memory. */
export function templateOf(attributes: Attributes, addressOf: (value: Buffer) => bigint): Template {
  const entries = Object.entries(attributes) as [keyof Attributes, Buffer][]
  const fields = entries.flatMap(([name, value]) => [long(ATTRIBUTE[name]), long(addressOf(value)), long(value.length)])
  return { bytes: Buffer.concat(fields), count: entries.length, values: entries.map(([, value]) => value) }
}

/** A CK_MECHANISM without a parameter. */
export const mechanism = (type: number): Buffer => Buffer.concat([long(type), long(0), long(0)])

/** How long the value of this attribute is, after it was asked for. */
export const lengthAt = ({ bytes }: Template, index: number): number =>
  Number(bytes.readBigUInt64LE(index * ENTRY + 2 * LONG))
