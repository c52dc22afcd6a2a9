import { auditPage } from './audit.tsx'
import { auditEntryPage } from './audit-entry.tsx'
import { exportAuditPage } from './export-audit.tsx'
import { auditVerificationPage } from './verification.tsx'

/** 「監査記録」 */
export const auditPages = [auditPage, exportAuditPage, auditVerificationPage, auditEntryPage]
