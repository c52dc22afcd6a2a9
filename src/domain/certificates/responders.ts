import { createHash, type X509Certificate } from 'node:crypto'
import { type AuthorityKey, keyOf } from '#platform/signer/signer.ts'
import type { Authority } from './authority.ts'
import { type AuthorityCertificate, findResponder, findServing } from './authority-chain.ts'
import { derObjectIdentifier } from './der.ts'
import { issuerOf } from './issuer.ts'
import { keyBits } from './key-identifier.ts'
import { issuerNamed } from './status-request.ts'

/** Who answers for one issuing authority: a key and a certificate that this one gave it. RFC 6960 §4.2.2.2 */
export interface Responder {
  /** Id of the issuing authority's certificate. */
  readonly issuer: string
  readonly key: AuthorityKey
  /** SHA-1 of the responder's own key. */
  readonly keyHash: Buffer
  readonly certificate: X509Certificate
}

const HASHES: Readonly<Record<string, string>> = { '1.3.14.3.2.26': 'sha1', '2.16.840.1.101.3.4.2.1': 'sha256' }

/** The responder for everything that a request may call one of our issuers. */
export async function openResponders({ db, clock }: Authority): Promise<ReadonlyMap<string, Responder>> {
  const responders = new Map<string, Responder>()
  for (const issuer of await findServing(db, await clock.now())) {
    const found = await findResponder(db, issuer.number)
    if (!found) continue
    const { certificate } = found
    const keyHash = hashed('sha1', keyBitsOf(certificate))
    const responder = { issuer: issuer.id, key: keyOf('ocsp', issuer.number), keyHash, certificate }
    for (const name of namesOf(issuer)) responders.set(name, responder)
  }
  return responders
}

/** The hashes of its name and key, by each algorithm that is taken. */
function namesOf({ certificate }: AuthorityCertificate): readonly string[] {
  const name = issuerOf(certificate).name
  const key = keyBitsOf(certificate)
  return Object.entries(HASHES).map(([id, hash]) =>
    issuerNamed(derObjectIdentifier(id), hashed(hash, name), hashed(hash, key)),
  )
}

const hashed = (hash: string, bytes: Buffer): Buffer => createHash(hash).update(bytes).digest()

const keyBitsOf = ({ publicKey }: X509Certificate): Buffer => keyBits(publicKey.export({ type: 'spki', format: 'der' }))
