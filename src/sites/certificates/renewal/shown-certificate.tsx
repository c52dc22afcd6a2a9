import { findRenewal, type Renewable } from '#domain/certificates/find-renewal.ts'
import { judgeClientCertificate, type KnownClient } from '#domain/certificates/judge-client-certificate.ts'
import type { CertificatesContext } from '../page.ts'
import { refuseShown } from './not-shown-view.tsx'
import { ToTheDoorView } from './to-the-door-view.tsx'

export interface ShownCertificate {
  readonly known: KnownClient
  readonly renewable: Renewable
}

/** The certificate that the terminal showed, if it can be renewed at all; else the page that says how to go on. C-09 */
export async function findShown(c: CertificatesContext): Promise<ShownCertificate | Response> {
  const { renewalOrigin, origins } = c.env
  const judged = await judgeClientCertificate(c.env.db, c.now, c.certificate)
  if (!judged.done) {
    const elsewhere = judged.because === 'none' && renewalOrigin !== origins.certificates ? renewalOrigin : undefined
    if (elsewhere) return c.html(<ToTheDoorView c={c} door={elsewhere} />)
    return refuseShown(c, judged.because)
  }
  const renewable = await findRenewal(c.env.db, judged.value)
  return renewable ? { known: judged.value, renewable } : c.fail(404)
}

/** From 90 days before the end, once. */
export const isOpen = ({ renewableFrom, next }: Renewable, now: Temporal.Instant): boolean =>
  !next && Temporal.Instant.compare(now, renewableFrom) >= 0
