import type { Download } from '#domain/certificates/download.ts'
import { type Page, type PageContext, pagesFor } from '#platform/site/page.ts'
import type { CertificatesEnvironment } from './certificates-environment.ts'

const define = pagesFor<Download, CertificatesEnvironment>()

/** Signed in is who gave the two IDs of one request: the session is for this request alone. */
type CertificatesAccess = 'anyone' | 'signed-in'

export const page = <A extends CertificatesAccess>(definition: Page<Download, A, CertificatesEnvironment>) =>
  define(definition)

export type CertificatesContext = PageContext<Download | undefined, CertificatesEnvironment>

/** A request of somebody who gave the two IDs. */
export type DownloadContext = PageContext<Download, CertificatesEnvironment>
