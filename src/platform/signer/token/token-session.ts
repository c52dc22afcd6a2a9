import { CannotStart } from '../../cannot-start.ts'
import { type Cryptoki, LONG, openCryptoki } from './cryptoki.ts'
import { CryptokiError } from './cryptoki-error.ts'

/** Where a token is, and what opens it. */
export interface Token {
  /** Path of its PKCS #11 library. */
  readonly module: string
  readonly label: string
  readonly pin: string
}

export interface TokenSession {
  readonly cryptoki: Cryptoki
  readonly handle: bigint
  readonly initialised: number
}

/** The PIN is wrong, expired or locked. */
export class PinRefused extends CannotStart {}

const SERIAL_AND_WRITING = 0x2 | 0x4
const USER = 1
const TOKEN_INFO_BYTES = 512
const LABEL_BYTES = 32
/** Label, manufacturer, model and serial number stand before the flags. */
const FLAGS_AT = 96
const PIN_FINAL_TRY = 0x40000n
const PIN_LOCKED = 0x80000n

/**
 * A session with the token of this label, logged in. The last try before a token locks itself is never spent: that one
 * is a person's. @throws CannotStart, when there is no such token or its PIN is not taken; CryptokiError for the rest
 */
export async function openTokenSession({ module, label, pin }: Token): Promise<TokenSession> {
  const cryptoki = await openCryptoki(module)
  const { initialised } = cryptoki
  const { slot, flags } = await findToken(cryptoki, module, label)
  if (flags & (PIN_FINAL_TRY | PIN_LOCKED))
    throw new CannotStart(
      `The token "${label}" allows one more wrong PIN, or none. Log in to it by hand once, or have it unlocked.`,
    )
  const handle = Buffer.alloc(LONG)
  await cryptoki.call('C_OpenSession', slot, SERIAL_AND_WRITING, null, null, handle)
  const session = { cryptoki, handle: handle.readBigUInt64LE(), initialised }
  await logIn(session, label, pin)
  return session
}

/** The slot of the one token with this label, and its flags. @throws CannotStart when there is none, or more than one */
export async function findToken(cryptoki: Cryptoki, module: string, label: string) {
  const found: { slot: bigint; flags: bigint }[] = []
  for (const slot of await slotsWithToken(cryptoki)) {
    const info = Buffer.alloc(TOKEN_INFO_BYTES)
    await cryptoki.call('C_GetTokenInfo', slot, info)
    if (info.toString('utf8', 0, LABEL_BYTES).trimEnd() === label)
      found.push({ slot, flags: info.readBigUInt64LE(FLAGS_AT) })
  }
  const [token, ...others] = found
  if (!token) throw new CannotStart(`${module} shows no token with the label "${label}".`)
  if (others.length > 0) throw new CannotStart(`${module} shows ${found.length} tokens with the label "${label}".`)
  return token
}

async function slotsWithToken(cryptoki: Cryptoki): Promise<readonly bigint[]> {
  const count = Buffer.alloc(LONG)
  await cryptoki.call('C_GetSlotList', 1, null, count)
  const slots = Buffer.alloc(Number(count.readBigUInt64LE()) * LONG)
  await cryptoki.call('C_GetSlotList', 1, slots, count)
  return Array.from({ length: Number(count.readBigUInt64LE()) }, (_, index) => slots.readBigUInt64LE(index * LONG))
}

async function logIn({ cryptoki, handle }: TokenSession, label: string, pin: string): Promise<void> {
  const bytes = Buffer.from(pin)
  try {
    await cryptoki.call('C_Login', handle, USER, bytes, bytes.length)
  } catch (error) {
    if (error instanceof CryptokiError && error.reason === 'CKR_USER_ALREADY_LOGGED_IN') return
    await cryptoki.call('C_CloseSession', handle).catch(() => undefined)
    if (!(error instanceof CryptokiError && error.isAboutPin)) throw error
    throw new PinRefused(`The token "${label}" does not take the PIN (${error.reason}). It is not tried again.`)
  }
}
