import { certificateDeskPage } from './desk.tsx'
import { expiringPage } from './expiring.tsx'
import { feesPage } from './fees.tsx'
import { feesFilePage } from './fees-file.ts'
import { askIssuePage, issuePage } from './issue.tsx'
import { listsPage } from './lists.tsx'
import { certificateQueuePage } from './queue.tsx'
import { rejectPage } from './reject.tsx'
import { certificateRequestPage } from './request.tsx'
import { revokePage } from './revoke.tsx'
import { certificateSearchPage } from './search.tsx'

/** 「電子証明書」: the certificate desk. B-07 */
export const certificatePages = [
  certificateQueuePage,
  certificateSearchPage,
  expiringPage,
  listsPage,
  feesPage,
  feesFilePage,
  certificateDeskPage,
  askIssuePage,
  issuePage,
  certificateRequestPage,
  rejectPage,
  revokePage,
]
