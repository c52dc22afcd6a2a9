import { BmpString, fromBER, OctetString } from 'asn1js'
import {
  Attribute,
  AuthenticatedSafe,
  CertBag,
  Certificate,
  PFX,
  PKCS8ShroudedKeyBag,
  PrivateKeyInfo,
  SafeBag,
  SafeContents,
} from 'pkijs'

export interface Pkcs12Content {
  /** PKCS #8, DER */
  readonly privateKey: ArrayBuffer
  /** In DER: that of the key first, then those above it. */
  readonly certificates: readonly Uint8Array<ArrayBuffer>[]
  readonly password: string
  /** How key and certificate are called where they are installed. */
  readonly name: string
}

/**
 * For each of key, certificates and seal. Who guesses takes the cheapest of them, so they are equal; together they stay
 * within the 600,000 that Windows lets a whole file ask for. KB5025823
 */
const ITERATIONS = 200_000

/** pkijs draws an `iv` of its own each time; its types alone ask for one. */
const ENCRYPTION = {
  contentEncryptionAlgorithm: { name: 'AES-CBC', length: 256, iv: new Uint8Array(16) },
  hmacHashAlgorithm: 'SHA-256',
  iterationCount: ITERATIONS,
} as const

const FRIENDLY_NAME = '1.2.840.113549.1.9.20'
const LOCAL_KEY_ID = '1.2.840.113549.1.9.21'
const SHROUDED_KEY_BAG = '1.2.840.113549.1.12.10.1.2'
const CERTIFICATE_BAG = '1.2.840.113549.1.12.10.1.3'

/**
 * A PKCS #12 file (DER): key and certificates encrypted by the password (PBES2: PBKDF2 with HMAC-SHA-256, AES-256-CBC),
 * sealed by HMAC-SHA-256. The same in the browser and here. RFC 7292, RFC 8018
 */
export async function makePkcs12({
  privateKey,
  certificates,
  password: typed,
  name,
}: Pkcs12Content): Promise<Uint8Array<ArrayBuffer>> {
  const password = new TextEncoder().encode(typed).buffer
  const key = new PKCS8ShroudedKeyBag({ parsedValue: PrivateKeyInfo.fromBER(privateKey) })
  const attributes = await attributesOf(certificates[0], name)
  const safe = new AuthenticatedSafe({
    parsedValue: {
      safeContents: [
        { privacyMode: 0, value: new SafeContents({ safeBags: [bagOf(SHROUDED_KEY_BAG, key, attributes)] }) },
        { privacyMode: 1, value: new SafeContents({ safeBags: certificateBags(certificates, attributes) }) },
      ],
    },
  })
  await key.makeInternalValues({ password, ...ENCRYPTION })
  await safe.makeInternalValues({ safeContents: [{}, { password, ...ENCRYPTION }] })
  const file = new PFX({ parsedValue: { integrityMode: 0, authenticatedSafe: safe } })
  await file.makeInternalValues({
    password,
    iterations: ITERATIONS,
    pbkdf2HashAlgorithm: 'SHA-256',
    hmacHashAlgorithm: 'SHA-256',
  })
  return new Uint8Array(file.toSchema().toBER())
}

const certificateBags = (certificates: Pkcs12Content['certificates'], attributes: Attribute[]): SafeBag[] =>
  certificates.map((bytes, index) => {
    const bag = new CertBag({ parsedValue: new Certificate({ schema: fromBER(bytes).result }) })
    return bagOf(CERTIFICATE_BAG, bag, index === 0 ? attributes : [])
  })

function bagOf(bagId: string, bagValue: PKCS8ShroudedKeyBag | CertBag, bagAttributes: Attribute[]): SafeBag {
  return new SafeBag({ bagId, bagValue, ...(bagAttributes.length > 0 && { bagAttributes }) })
}

/** The same on key and certificate, so that whoever opens the file puts the two together. RFC 2985 §5.5 */
async function attributesOf(certificate: Uint8Array<ArrayBuffer> | undefined, name: string): Promise<Attribute[]> {
  const keyId = await crypto.subtle.digest('SHA-256', certificate ?? new Uint8Array())
  return [
    new Attribute({ type: FRIENDLY_NAME, values: [new BmpString({ value: name })] }),
    new Attribute({ type: LOCAL_KEY_ID, values: [new OctetString({ valueHex: keyId })] }),
  ]
}
