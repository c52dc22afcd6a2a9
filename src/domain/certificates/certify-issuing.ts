import type { X509Certificate } from 'node:crypto'
import type { Signer } from '#platform/signer/signer.ts'
import type { Work } from '#platform/work.ts'
import { certifyAuthority, installAuthority } from './certify-authority.ts'

interface Issuing {
  readonly number: number
  readonly organization: string
  readonly root: X509Certificate
}

/** An issuing authority under this root, and the responder that answers for it: certified, and put in force. C-07 */
export async function certifyIssuing(work: Work, signer: Signer, { root, ...part }: Issuing): Promise<X509Certificate> {
  const issuing = await certifyAuthority(work, signer, { role: 'issuing', ...part }, root)
  const ocsp = await certifyAuthority(work, signer, { role: 'ocsp', ...part }, issuing)
  await installAuthority(work, { role: 'issuing', ...part }, issuing)
  await installAuthority(work, { role: 'ocsp', ...part }, ocsp)
  return issuing
}
