import { type Download, findDownload } from '#domain/certificates/download.ts'
import type { Site } from '#platform/site/site.ts'
import { certificatePage } from './certificate/certificate.tsx'
import { filePage } from './certificate/file.ts'
import { orderPage } from './certificate/order.ts'
import { signingRequestPage } from './certificate/signing-request.tsx'
import type { CertificatesEnvironment } from './certificates-environment.ts'
import { renderError, renderStaleForm } from './certificates-errors.tsx'
import { CERTIFICATES_SESSION } from './certificates-session.ts'
import { caCertificatesPage } from './est/ca-certificates.ts'
import { enrollPage } from './est/enroll.ts'
import { reenrollPage } from './est/reenroll.ts'
import { installPage } from './install/install.tsx'
import { renewalFilePage } from './renewal/file.ts'
import { renewalOrderPage } from './renewal/order.ts'
import { renewalPage } from './renewal/renewal.tsx'
import { renewalRequestPage } from './renewal/signing-request.tsx'
import { endPage } from './start/end.ts'
import { startPage } from './start/start.tsx'

/** 電子証明書ダウンロードサイト: who holds the letter fetches the certificate of one terminal. C-05, C-06 */
export const certificates: Site<Download, CertificatesEnvironment> = {
  slug: 'certificates',
  signInPath: '/',
  session: CERTIFICATES_SESSION,
  loadUser: async (db, { subject, institution }, now) =>
    institution === null ? undefined : findDownload(db, { institution, id: subject }, now),
  may: () => false,
  actorOf: ({ institution }) => ({ kind: 'guest', institution }),
  renderError,
  renderStaleForm,
  pages: [
    startPage,
    endPage,
    certificatePage,
    orderPage,
    signingRequestPage,
    filePage,
    installPage,
    renewalPage,
    renewalOrderPage,
    renewalRequestPage,
    renewalFilePage,
    caCertificatesPage,
    enrollPage,
    reenrollPage,
  ],
}
