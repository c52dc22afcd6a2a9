import { access, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { applyForCertificate } from '#domain/certificates/apply-for-certificate.ts'
import { awaitCertificate } from '#domain/certificates/await-certificate.ts'
import { fileNameOf, withIssuer } from '#domain/certificates/certificate-file.ts'
import { issueRequests } from '#domain/certificates/issue-requests.ts'
import { orderCertificate } from '#domain/certificates/order-certificate.ts'
import { revokeCertificate } from '#domain/certificates/revoke-certificate.ts'
import { findPracticeTerminal } from '#domain/practice/find-practice-terminal.ts'
import { listPracticeInstitutions, type PracticeInstitution } from '#domain/practice/list-practice-institutions.ts'
import { makeKeyPair } from '#platform/pkcs12/make-key-pair.ts'
import { makePkcs12 } from '#platform/pkcs12/make-pkcs12.ts'
import { transact, type Work } from '#platform/work.ts'
import type { Environment } from './environment.ts'

/** Of every demo institution. Fit to be printed: practice holds invented people only. */
const TERMINAL = '練習用端末'
const PASSWORD = 'Renshu-2026-p12'
const REPLACED = 4

const PRACTICE = { kind: 'system', id: 'practice', via: 'practice' } as const

/** A file of practice that a terminal, curl or a test takes; `password` opens it. */
export interface CertificateFile {
  readonly institution: string
  readonly code: string
  readonly terminal: string
  readonly file: string
  readonly password: string
}

/**
 * A certificate for every demo institution in `DATA_DIR/certificates`, made as the download site makes them. One that is
 * there and valid stays; one whose file is gone is revoked and made anew. Needs a running authority: without one there
 * are those that were made before. X-02
 */
export async function preparePracticeCertificates(env: Environment): Promise<readonly CertificateFile[]> {
  const folder = join(env.config.DATA_DIR, 'certificates')
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const institutions = await listPracticeInstitutions(env.db)
  const made = await Promise.all(institutions.map((institution) => prepareOne(env, folder, institution)))
  return made.flatMap((one) => one ?? [])
}

async function prepareOne(
  env: Environment,
  folder: string,
  institution: PracticeInstitution,
): Promise<CertificateFile | undefined> {
  const { code, name } = institution
  const file = join(folder, fileNameOf({ code, terminal: TERMINAL }, '.p12'))
  const made = { institution: name, code, terminal: TERMINAL, file, password: PASSWORD }
  const known = await findPracticeTerminal(env.db, await env.clock.now(), institution, TERMINAL)
  if (known.valid && (await isThere(file))) return made
  const keys = await makeKeyPair()
  const publicKey = Buffer.from(await crypto.subtle.exportKey('spki', keys.publicKey))
  const order = await transact(env, PRACTICE, (work) =>
    orderAnew(work, institution, { ...known, publicKey, fee: env.config.CERTIFICATE_FEE_YEN }),
  )
  const certificate = order && (await awaitCertificate(env.db, { institution: institution.id, serial: order }))
  if (!certificate) return undefined
  const certificates = (await withIssuer(env.db, certificate)).map((bytes) => Uint8Array.from(bytes))
  const privateKey = await crypto.subtle.exportKey('pkcs8', keys.privateKey)
  const content = { privateKey, certificates, password: PASSWORD, name: `${code} ${TERMINAL}` }
  await writeFile(file, await makePkcs12(content), { mode: 0o600 })
  return made
}

interface Order {
  readonly valid: Buffer | undefined
  /** A request that was issued and never fetched. */
  readonly open: string | undefined
  readonly publicKey: Buffer
  readonly fee: number
}

async function orderAnew(work: Work, institution: PracticeInstitution, { valid, open, publicKey, fee }: Order) {
  const { id: institutionId } = institution
  if (valid) await revokeCertificate(work, { institution: institutionId, serial: valid, reason: REPLACED })
  const id = open ?? (await apply(work, institution))
  if (!id) return undefined
  await issueRequests(work, { institution: institutionId, ids: [id], fee })
  const ordered = await orderCertificate(work, { institution: institutionId, id, publicKey })
  return ordered.done ? ordered.value : undefined
}

async function apply(work: Work, { id, code, name, portalUser, person, email, phone }: PracticeInstitution) {
  const application = { institution: id, portalUser, code, terminal: TERMINAL, institutionName: name, contact: person }
  const applied = await applyForCertificate(work, { ...application, phone, email, payment: 'deduction' })
  return applied.done ? applied.value : undefined
}

const isThere = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  )
