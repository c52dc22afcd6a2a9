import { execFile } from 'node:child_process'
import { createPublicKey, generateKeyPairSync } from 'node:crypto'
import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import { applyForCertificate, type CertificateApplication } from '#domain/certificates/apply-for-certificate.ts'
import type { Authority } from '#domain/certificates/authority.ts'
import { findAuthority } from '#domain/certificates/authority-chain.ts'
import { beginCertificateDraft } from '#domain/certificates/begin-certificate-draft.ts'
import type { RequestKey } from '#domain/certificates/certificate-request.ts'
import { holdCeremony } from '#domain/certificates/hold-ceremony.ts'
import { issueRequests } from '#domain/certificates/issue-requests.ts'
import { orderCertificate } from '#domain/certificates/order-certificate.ts'
import { publishRevocationList } from '#domain/certificates/publish-revocation-list.ts'
import { signOrders } from '#domain/certificates/sign-orders.ts'
import { openContent } from '#domain/letters/sealed-content.ts'
import { fileKeyStore } from '#platform/signer/file-key-store.ts'
import { AUTHORITY_ROLES, type KeyStore } from '#platform/signer/signer.ts'
import type { Person } from './people.ts'
import type { World } from './world.ts'

const run = promisify(execFile)

export const ADDRESSES = {
  list: 'http://certificates.example/revoked.crl',
  ocsp: 'http://certificates.example/ocsp',
  issuer: 'http://certificates.example/issuing.cer',
}

export type TestAuthority = Authority & { readonly keys: KeyStore }

/** The authority of this world, the ceremony held: keys in a folder of its own, unless there is another place for them. */
export async function openAuthority(world: World, place?: KeyStore): Promise<TestAuthority> {
  const keys = place ?? fileKeyStore({ folder: await temporaryFolder(), passphrase: 'for tests only' })
  for (const role of AUTHORITY_ROLES) await keys.make(role)
  await world.transact((work) => holdCeremony(work, keys.signer, 'Test'))
  return { ...world.env, clock: world.clock, signer: keys.signer, keys, addresses: ADDRESSES }
}

/** The next revocation list of the issuing authority in force, due or not. Returns its number of entries. */
export async function publishList(authority: Authority): Promise<number> {
  const issuer = await findAuthority(authority.db, 'issuing')
  if (!issuer) throw new Error('no ceremony was held')
  return publishRevocationList(authority, issuer)
}

export const temporaryFolder = (): Promise<string> => mkdtemp(join(tmpdir(), 'madoguchi-certificates-'))

/** A key of openssl's own words, `ec:P-256` unless told, and a CSR for it, as files. */
export async function signingRequest(
  options: readonly string[] = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256'],
  subject = '/CN=ignored',
) {
  const folder = await temporaryFolder()
  const [key, csr] = [join(folder, 'key.pem'), join(folder, 'csr.pem')]
  await run('openssl', ['req', '-new', '-nodes', '-utf8', ...options, '-keyout', key, '-subj', subject, '-out', csr])
  return { folder, key, csr, pem: await readFile(csr) }
}

/** SubjectPublicKeyInfo of a new P-256 key. */
export const newPublicKey = (): Buffer =>
  generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey.export({ type: 'spki', format: 'der' })

let terminals = 0

/** A request as the portal sends it. */
export const applicationOf = (person: Person, terminal = `受付 端末${++terminals}`): CertificateApplication => ({
  institution: person.institution,
  portalUser: person.user,
  code: '0119999999',
  terminal,
  institutionName: '見本医院',
  contact: '事務長',
  phone: '0110000000',
  email: person.email,
  payment: 'deduction',
})

/** A request that waits for the desk. */
export const receivedRequest = (world: World, person: Person, terminal?: string): Promise<RequestKey> =>
  world.transact(async (work) => {
    const applied = await applyForCertificate(work, applicationOf(person, terminal))
    if (!applied.done) throw new Error(applied.because)
    return { institution: person.institution, id: applied.value }
  })

/** A form whose fee was agreed to, as 「次へ」 leaves it: right, and for the code that the institution has. */
export const draftedRequest = (world: World, person: Person): Promise<string> =>
  world.transact(async (work) => {
    const { institution, user: portalUser, email } = person
    const code = '0119999999'
    await work.db.updateTable('institutions').set({ code }).where('id', '=', institution).execute()
    const institutional = { classification: ['1'], prefecture: ['01'], schedule: ['1'], code7: ['9999999'] }
    const contact = { name: ['見本医院'], contact: ['事務長'], phone: ['0110000000'], email: [email] }
    const entered = { ...institutional, ...contact, terminal: ['下書きの端末'] }
    return beginCertificateDraft(work, { institution, portalUser, entered })
  })

/** A request that was approved just now, with its two IDs as the letter tells them. */
export async function issuedRequest(world: World, person: Person, terminal?: string) {
  return world.transact(async (work) => {
    const applied = await applyForCertificate(work, applicationOf(person, terminal))
    if (!applied.done) throw new Error(applied.because)
    const key: RequestKey = { institution: person.institution, id: applied.value }
    await issueRequests(work, { institution: key.institution, ids: [key.id], fee: 1500 })
    const { content, id: letter } = await work.db
      .selectFrom('letters')
      .innerJoin('certificate_requests as r', 'r.letter_id', 'letters.id')
      .select(['letters.id', 'letters.content'])
      .where('r.id', '=', key.id)
      .executeTakeFirstOrThrow()
    const [number = '', reference = ''] = (openContent(work.secrets, letter, content).secrets ?? []).map(
      ({ value }) => value,
    )
    return { ...key, number, reference }
  })
}

/** The certificate of an issued request for this key, signed. */
export async function certificateFor(
  world: World,
  authority: Authority,
  { institution, id }: RequestKey,
  publicKey = newPublicKey(),
): Promise<{ serial: Buffer; certificate: Buffer }> {
  const ordered = await world.transact((work) => orderCertificate(work, { institution, id, publicKey }))
  if (!ordered.done) throw new Error(ordered.because)
  await signOrders(authority)
  const { certificate } = await world.db
    .selectFrom('certificates')
    .select('certificate')
    .where('serial', '=', ordered.value)
    .executeTakeFirstOrThrow()
  if (!certificate) throw new Error('not signed')
  return { serial: ordered.value, certificate }
}

/** Root and issuing certificates as PEM files, as openssl wants them. */
export async function chainFiles(world: World): Promise<{ root: string; issuing: string; folder: string }> {
  const folder = await temporaryFolder()
  const write = async (role: 'root' | 'issuing') => {
    const file = join(folder, `${role}.pem`)
    await writeFile(file, (await findAuthority(world.db, role))?.certificate.toString() ?? '')
    return file
  }
  return { folder, root: await write('root'), issuing: await write('issuing') }
}

/** What openssl prints, on both of its streams. @throws when it fails */
export async function openssl(...args: readonly string[]): Promise<string> {
  const { stdout, stderr } = await run('openssl', args)
  return stdout + stderr
}

export const publicKeyOf = async (keyFile: string): Promise<Buffer> =>
  createPublicKey(await readFile(keyFile)).export({ type: 'spki', format: 'der' })

/** What a terminal gets that speaks TLS by curl; our own server certificate is not checked. */
export async function curl(...args: readonly string[]): Promise<{ status: number; body: string }> {
  const { stdout } = await run('curl', ['-sk', '-w', '\n%{http_code}', ...args])
  const end = stdout.lastIndexOf('\n')
  return { status: Number(stdout.slice(end + 1)), body: stdout.slice(0, end) }
}

/** Signs what is ordered from now on, as the authority's own process does. */
export function keepSigning(authority: Authority): { stop(): Promise<void> } {
  let stopped = false
  const working = (async () => {
    while (!stopped) {
      await signOrders(authority)
      await pause(50)
    }
  })()
  return {
    stop() {
      stopped = true
      return working
    },
  }
}
