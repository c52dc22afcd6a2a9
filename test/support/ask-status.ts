import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { StatusResponder } from '#domain/certificates/status-responder.ts'
import { openssl } from './certificates.ts'

/** Files (PEM), and the second at which openssl is to judge. */
export interface AskedStatus {
  readonly folder: string
  readonly root: string
  readonly issuer: string
  readonly certificate: string
  readonly at: string
}

/** Asks about a certificate as openssl does, and lets openssl judge the answer. Returns all it prints. */
export async function askStatus(
  respond: StatusResponder,
  { folder, root, issuer, certificate, at }: AskedStatus,
  options: readonly string[] = [],
): Promise<string> {
  const [asked, answered] = [join(folder, 'asked.der'), join(folder, 'answered.der')]
  const about = ['-issuer', issuer, '-cert', certificate]
  await openssl('ocsp', ...options, ...about, '-reqout', asked)
  await writeFile(answered, await respond(await readFile(asked)))
  const trust = ['-CAfile', root, '-verify_other', issuer, '-attime', at]
  const range = ['-validity_period', '999999999', '-no_nonce']
  return openssl('ocsp', ...options, ...about, '-reqin', asked, '-respin', answered, ...trust, ...range, '-resp_text')
}
