import { execFile } from 'node:child_process'
import { createHash, createPublicKey, generateKeyPairSync } from 'node:crypto'
import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Authority } from '#domain/certificates/authority.ts'
import { findAuthority } from '#domain/certificates/authority-chain.ts'
import type { RequestKey } from '#domain/certificates/certificate-request.ts'
import { holdCeremony } from '#domain/certificates/hold-ceremony.ts'
import { issueTimes } from '#domain/certificates/issue-times.ts'
import { orderCertificate } from '#domain/certificates/order-certificate.ts'
import { signOrders } from '#domain/certificates/sign-orders.ts'
import { newId } from '#platform/new-id.ts'
import { randomDigits } from '#platform/random.ts'
import { fileSigner, makeFileKeys } from '#platform/signer/file-key-store.ts'
import type { Person } from './people.ts'
import type { World } from './world.ts'

const run = promisify(execFile)

export const ADDRESSES = {
  list: 'http://certificates.example/revoked.crl',
  ocsp: 'http://certificates.example/ocsp',
  issuer: 'http://certificates.example/issuing.cer',
}

/** The authority of this world: keys in a folder of its own, the ceremony held. */
export async function openAuthority(world: World): Promise<Authority> {
  const keys = { folder: await temporaryFolder(), passphrase: 'for tests only' }
  await makeFileKeys(keys)
  const signer = fileSigner(keys)
  await world.transact((work) => holdCeremony(work, signer, 'Test'))
  return { ...world.env, clock: world.clock, signer, addresses: ADDRESSES }
}

export const temporaryFolder = (): Promise<string> => mkdtemp(join(tmpdir(), 'madoguchi-certificates-'))

/** A key of openssl's own words, `ec:P-256` unless told, and a CSR for it, as files. */
export async function signingRequest(
  options: readonly string[] = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256'],
) {
  const folder = await temporaryFolder()
  const [key, csr] = [join(folder, 'key.pem'), join(folder, 'csr.pem')]
  await run('openssl', ['req', '-new', '-nodes', ...options, '-keyout', key, '-subj', '/CN=ignored', '-out', csr])
  return { folder, key, csr, pem: await readFile(csr) }
}

/** SubjectPublicKeyInfo of a new P-256 key. */
export const newPublicKey = (): Buffer =>
  generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey.export({ type: 'spki', format: 'der' })

/** A request that was approved just now, with its two IDs. */
export async function issuedRequest(world: World, person: Person, terminal = '受付 端末01') {
  const reference = 'abcdefghjkmnpqrs'
  const key = await world.transact(async (work): Promise<RequestKey & { number: string }> => {
    const id = newId(work)
    const number = randomDigits(work.random, 15)
    await work.db
      .insertInto('certificate_requests')
      .values({
        institution_id: person.institution,
        id,
        portal_user_id: person.user,
        code: '0119999999',
        terminal,
        institution_name: 'テスト医院',
        contact: '事務長',
        phone: '0110000000',
        email: 'jimu@example.jp',
        payment: 'deduction',
        applied_at: work.now,
        issued_at: work.now,
        request_number: number,
        reference_hash: createHash('sha256').update(reference).digest(),
        ...issueTimes(work.now),
      })
      .execute()
    return { institution: person.institution, id, number }
  })
  return { ...key, reference }
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
