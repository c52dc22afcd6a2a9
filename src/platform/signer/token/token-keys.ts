import { CannotStart } from '../../cannot-start.ts'
import { LONG } from './cryptoki.ts'
import { type Attributes, lengthAt, long, mechanism, NO, type Template, templateOf, YES } from './template.ts'
import type { TokenSession } from './token-session.ts'

const PUBLIC_KEY = long(2)
const PRIVATE_KEY = long(3)
const EC = long(3)
const EC_KEY_PAIR_GEN = mechanism(0x1040)
/** Of a digest that was made already. */
const ECDSA = mechanism(0x1041)
/** OBJECT IDENTIFIER of P-256. RFC 5480 §2.1.1.1 */
const P256 = Buffer.from('06082a8648ce3d030107', 'hex')
/** r and s. */
const SIGNATURE_BYTES = 64
const LONGEST_VALUE = 256

/** Both parts of a pair bear this. */
const nameOf = (key: string) => ({ label: Buffer.from(`madoguchi-${key}`), id: Buffer.from(`madoguchi-${key}`) })

/** Runs with the memory that a template points at kept where it is. */
async function keeping<Result>({ values }: Template, task: Promise<Result>): Promise<Result> {
  inUse.add(values)
  return task.finally(() => inUse.delete(values))
}
const inUse = new Set<Template['values']>()

/** Handles of what has these attributes: none, one, or two for "more than one". */
async function find({ cryptoki, handle }: TokenSession, attributes: Attributes): Promise<readonly bigint[]> {
  const template = templateOf(attributes, cryptoki.addressOf)
  const [found, count] = [Buffer.alloc(2 * LONG), Buffer.alloc(LONG)]
  await keeping(template, cryptoki.call('C_FindObjectsInit', handle, template.bytes, template.count))
  await cryptoki.call('C_FindObjects', handle, found, 2, count)
  await cryptoki.call('C_FindObjectsFinal', handle)
  return Array.from({ length: Number(count.readBigUInt64LE()) }, (_, index) => found.readBigUInt64LE(index * LONG))
}

/** The values of these attributes, in their order. */
async function read({ cryptoki, handle }: TokenSession, object: bigint, names: readonly (keyof Attributes)[]) {
  const values = names.map(() => Buffer.alloc(LONGEST_VALUE))
  const attributes = Object.fromEntries(names.map((name, index) => [name, values[index]])) as Attributes
  const template = templateOf(attributes, cryptoki.addressOf)
  await keeping(template, cryptoki.call('C_GetAttributeValue', handle, object, template.bytes, template.count))
  return values.map((value, index) => value.subarray(0, lengthAt(template, index)))
}

/** The one object of this kind with the name of this key. @throws CannotStart when there is none, or more than one */
async function findOne(session: TokenSession, key: string, kind: Buffer): Promise<bigint> {
  const { label } = nameOf(key)
  const [object, other] = await find(session, { class: kind, keyType: EC, label })
  if (object === undefined) throw new CannotStart(`There is no key ${label} in the token.`)
  if (other !== undefined) throw new CannotStart(`There is more than one key ${label} in the token.`)
  return object
}

/** Handle of a private key that cannot leave the token. @throws CannotStart, when it could, or is not there */
export async function findPrivateKey(session: TokenSession, key: string): Promise<bigint> {
  const object = await findOne(session, key, PRIVATE_KEY)
  const [sensitive, extractable] = await read(session, object, ['sensitive', 'extractable'])
  if (!sensitive?.[0] || extractable?.[0] !== 0)
    throw new CannotStart(`The key madoguchi-${key} could leave its token: it is not used.`)
  return object
}

/** Makes a pair whose private part never leaves the token; one that is there stays. */
export async function makePair(session: TokenSession, key: string): Promise<void> {
  const { cryptoki, handle } = session
  if ((await find(session, { class: PRIVATE_KEY, label: nameOf(key).label })).length > 0) return
  const here = { token: YES, ...nameOf(key) }
  const open = templateOf({ ...here, private: NO, verify: YES, ecParams: P256 }, cryptoki.addressOf)
  const hidden = { private: YES, sensitive: YES, extractable: NO, sign: YES }
  const secret = templateOf({ ...here, ...hidden }, cryptoki.addressOf)
  const templates = [open.bytes, open.count, secret.bytes, secret.count] as const
  const handles = [Buffer.alloc(LONG), Buffer.alloc(LONG)] as const
  const made = cryptoki.call('C_GenerateKeyPair', handle, EC_KEY_PAIR_GEN, ...templates, ...handles)
  await keeping(open, keeping(secret, made))
}

/** SubjectPublicKeyInfo of a P-256 key, up to its point. RFC 5480 §2 */
const BEFORE_POINT = Buffer.from('3059301306072a8648ce3d020106082a8648ce3d030107034200', 'hex')
const POINT_BYTES = 65

/** SubjectPublicKeyInfo in DER, from CKA_EC_POINT: the point in an OCTET STRING; some tokens leave that away. */
export async function readPublicKey(session: TokenSession, key: string): Promise<Buffer> {
  const [point = Buffer.of()] = await read(session, await findOne(session, key, PUBLIC_KEY), ['ecPoint'])
  const bytes = point.subarray(-POINT_BYTES)
  if (bytes.length !== POINT_BYTES || bytes[0] !== 4) throw new CannotStart(`The key madoguchi-${key} is not on P-256.`)
  return Buffer.concat([BEFORE_POINT, bytes])
}

/** r and s, 32 bytes each, for this digest. */
export async function signDigest({ cryptoki, handle }: TokenSession, key: bigint, digest: Buffer): Promise<Buffer> {
  const [signature, length] = [Buffer.alloc(SIGNATURE_BYTES), long(SIGNATURE_BYTES)]
  await cryptoki.call('C_SignInit', handle, ECDSA, key)
  await cryptoki.call('C_Sign', handle, digest, digest.length, signature, length)
  return signature
}
