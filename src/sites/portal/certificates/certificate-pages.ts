import { cancelRequestPage } from './cancel.tsx'
import { confirmRequestPage, sendRequestPage } from './confirm.tsx'
import { consentPage } from './consent.tsx'
import { certificatesPage } from './guide.tsx'
import { requestsPage } from './list.tsx'
import { certificatePolicyPage } from './policy.tsx'
import { requestPage } from './request.tsx'
import { requestDetailPage } from './request-detail.tsx'
import { revokedRequestPage, revokeRequestPage } from './revoke.tsx'
import { applyAgainPage, requestSentPage } from './sent.tsx'

/** 「電子証明書」 on the portal. C-01 – C-03 */
export const CERTIFICATE_PAGES = [
  certificatesPage,
  certificatePolicyPage,
  consentPage,
  requestPage,
  confirmRequestPage,
  sendRequestPage,
  requestsPage,
  requestDetailPage,
  requestSentPage,
  applyAgainPage,
  cancelRequestPage,
  revokeRequestPage,
  revokedRequestPage,
]
