import { promisify } from 'node:util'
import { CannotStart } from '../../cannot-start.ts'
import { CryptokiError } from './cryptoki-error.ts'

/**
 * The functions of a PKCS #11 library that are used: their place in CK_FUNCTION_LIST and their arguments. CK_ULONG is
 * `unsigned long`; whatever is written to or read from memory is a Buffer. PKCS #11 2.40, pkcs11f.h
 */
const FUNCTIONS = {
  C_Initialize: [0, 'void *'],
  C_Finalize: [1, 'void *'],
  C_GetSlotList: [4, 'uint8_t, void *, void *'],
  C_GetTokenInfo: [6, 'unsigned long, void *'],
  C_OpenSession: [12, 'unsigned long, unsigned long, void *, void *, void *'],
  C_CloseSession: [13, 'unsigned long'],
  C_Login: [18, 'unsigned long, unsigned long, void *, unsigned long'],
  C_GetAttributeValue: [24, 'unsigned long, unsigned long, void *, unsigned long'],
  C_FindObjectsInit: [26, 'unsigned long, void *, unsigned long'],
  C_FindObjects: [27, 'unsigned long, void *, unsigned long, void *'],
  C_FindObjectsFinal: [28, 'unsigned long'],
  C_SignInit: [42, 'unsigned long, void *, unsigned long'],
  C_Sign: [43, 'unsigned long, void *, unsigned long, void *, void *'],
  C_GenerateKeyPair: [59, 'unsigned long, void *, void *, unsigned long, void *, unsigned long, void *, void *'],
} as const

export type CryptokiCall = keyof typeof FUNCTIONS
export type Argument = number | bigint | Buffer | null

/** Bytes of CK_ULONG, and so of handles and pointers, on every system that is served (LP64). */
export const LONG = 8
/** CK_VERSION, padded, stands before the functions. */
const BEFORE_FUNCTIONS = 8
const OS_LOCKING_OK = 2

/** A PKCS #11 library. Calls are made beside the event loop; whoever has a session makes one at a time. */
export interface Cryptoki {
  /** @throws CryptokiError for whatever is not CKR_OK */
  call(name: CryptokiCall, ...args: Argument[]): Promise<void>
  /** Where a Buffer lies in memory. */
  addressOf(value: Buffer): bigint
  /** Counts its initialisations: sessions of an earlier one are void. */
  readonly initialised: number
  /** Makes it look at its tokens anew, unless somebody has done that since. */
  renew(initialised: number): Promise<void>
}

const opened = new Map<string, Promise<Cryptoki>>()
/** What nobody holds is unloaded, with the functions that are called by their addresses. */
const loaded: unknown[] = []
/** Memory that a call under way reads or writes. */
const lent = new Set<readonly Argument[]>()

/** The library at this path, initialised: one for the whole process. @throws CannotStart when it cannot be loaded */
export function openCryptoki(path: string): Promise<Cryptoki> {
  const known = opened.get(path) ?? load(path)
  opened.set(path, known)
  known.catch(() => opened.delete(path))
  return known
}

async function load(path: string): Promise<Cryptoki> {
  const { default: koffi } = await import('koffi').catch(() => {
    throw new CannotStart('A token needs the npm package koffi, which is not installed here: npm ci --include=optional')
  })
  if (koffi.sizeof('unsigned long') !== LONG) throw new CannotStart('Tokens are not served on this system.')
  const list: [bigint | null] = [null]
  try {
    const library = koffi.load(path)
    loaded.push(library)
    library.func('unsigned long C_GetFunctionList(_Out_ void **)')(list)
  } catch (error) {
    throw new CannotStart(`AUTHORITY_TOKEN_MODULE: ${path} cannot be loaded: ${(error as Error).message}`)
  }
  const functions = Object.entries(FUNCTIONS).map(([name, [place, parameters]]) => {
    const at = koffi.decode(list[0], BEFORE_FUNCTIONS + place * LONG, 'void *')
    const declared = koffi.decode(at, koffi.proto(`unsigned long ${name}(${parameters})`))
    return [name, promisify(declared.async)] as const
  })
  const library = initialising(Object.fromEntries(functions) as Functions, koffi.address)
  await library.renew(0)
  return library
}

type Functions = Record<CryptokiCall, (...args: Argument[]) => Promise<number>>

function initialising(functions: Functions, addressOf: Cryptoki['addressOf']): Cryptoki {
  let initialised = 0
  const call = async (name: CryptokiCall, ...args: Argument[]) => {
    lent.add(args)
    const result = Number(await functions[name](...args).finally(() => lent.delete(args)))
    if (result !== 0) throw new CryptokiError(name, result)
  }
  return {
    call,
    addressOf,
    get initialised() {
      return initialised
    },
    async renew(seen) {
      if (seen !== initialised) return
      initialised += 1
      await call('C_Finalize', null).catch(() => undefined)
      await call('C_Initialize', withLocks()).catch((error: CryptokiError) => {
        if (error.reason !== 'CKR_CRYPTOKI_ALREADY_INITIALIZED') throw error
      })
    },
  }
}

/** CK_C_INITIALIZE_ARGS: four functions of the caller's own (none), flags, a pointer that is reserved. */
function withLocks(): Buffer {
  const args = Buffer.alloc(6 * LONG)
  args.writeBigUInt64LE(BigInt(OS_LOCKING_OK), 4 * LONG)
  return args
}
