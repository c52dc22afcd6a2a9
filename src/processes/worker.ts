import { forgetInitialPasswords } from '#domain/accounts/forget-initial-passwords.ts'
import { forgetAppPasswords } from '#domain/app-accounts/forget-app-passwords.ts'
import { releaseEndedAppAccounts } from '#domain/app-accounts/release-ended-app-accounts.ts'
import { deleteOldDrafts } from '#domain/applications/delete-old-drafts.ts'
import { keepAudit } from '#domain/audit/keep-audit.ts'
import { runVerification } from '#domain/audit/verification/run-verification.ts'
import { forgetBulkUploads } from '#domain/bulk-registration/forget-bulk-uploads.ts'
import { registerInBulk } from '#domain/bulk-registration/register-in-bulk.ts'
import { deleteOldCertificateDrafts } from '#domain/certificates/delete-old-certificate-drafts.ts'
import { sendExpiryNotices } from '#domain/certificates/send-expiry-notices.ts'
import { keepHouse } from '#domain/house-keeping/keep-house.ts'
import { deleteStaleInquiryDrafts } from '#domain/inquiries/delete-stale-inquiry-drafts.ts'
import { applyUploadedList } from '#domain/institutions/list-upload/apply-uploaded-list.ts'
import { forgetUploadedLists } from '#domain/institutions/list-upload/forget-uploaded-lists.ts'
import { stageUploadedList } from '#domain/institutions/list-upload/stage-uploaded-list.ts'
import { deleteStaleLinkageSignIns } from '#domain/linkage/delete-stale-sign-ins.ts'
import { deliverMail } from '#domain/mails/deliver-mail.ts'
import { deleteStaleSignIns } from '#domain/operators/delete-stale-sign-ins.ts'
import { countSignIns } from '#domain/overview/count-sign-ins.ts'
import { deleteOldFigures } from '#domain/overview/delete-old-figures.ts'
import { deleteOldPasswordResets } from '#domain/portal-users/delete-old-password-resets.ts'
import { deleteStaleRegistrations } from '#domain/registrations/delete-stale-registrations.ts'
import { deleteForgottenAttempts } from '#domain/sign-in/delete-forgotten-attempts.ts'
import type { JobHandlers } from '#platform/jobs/jobs.ts'
import type { Worker } from '#platform/jobs/work-on-queues.ts'
import { openMailer } from '#platform/mail/open-mailer.ts'
import { deleteSpentLimits } from '#platform/rate-limit/delete-spent-limits.ts'
import { deleteEndedSessions } from '#platform/session/delete-ended-sessions.ts'
import type { Environment } from './environment.ts'
import { retireAudit } from './retire-audit.ts'
import { smtpUrl } from './site-addresses.ts'

const HOUSE_KEEPING = {
  deleteEndedSessions,
  deleteForgottenAttempts,
  deleteOldCertificateDrafts,
  deleteOldDrafts,
  deleteOldFigures,
  deleteOldPasswordResets,
  deleteSpentLimits,
  deleteStaleInquiryDrafts,
  deleteStaleRegistrations,
  deleteStaleSignIns,
  deleteStaleLinkageSignIns,
  forgetAppPasswords,
  forgetBulkUploads,
  forgetInitialPasswords,
  forgetUploadedLists,
  releaseEndedAppAccounts,
}

/** Begins to work on jobs: each name and what it does. */
export async function startWorker(env: Environment): Promise<Worker> {
  const { config, operatingBody } = env
  const from = { name: operatingBody.name, address: config.MAIL_FROM }
  const mailer = openMailer({ url: smtpUrl(config), from })
  const handlers: JobHandlers = {
    'apply-institution-list': ({ upload }, attempt) => applyUploadedList(env, upload, attempt),
    'count-sign-ins': async () => env.log.debug({ hours: await countSignIns(env) }, 'sign-ins counted'),
    'deliver-mail': ({ mail }, attempt) => deliverMail({ ...env, mailer }, mail, attempt),
    'keep-audit': async () => env.log.info({ anchor: await keepAudit(env) }, 'audit anchor'),
    'send-expiry-notices': async () => env.log.info({ notices: await sendExpiryNotices(env) }, 'expiry notices'),
    'stage-institution-list': ({ upload }, attempt) => stageUploadedList(env, upload, attempt),
    'register-in-bulk': (upload, attempt) =>
      registerInBulk(env, upload, attempt, { rowsAtMost: config.BULK_ROWS_AT_MOST }),
    'retire-audit': () => retireAudit(env),
    'verify-audit': ({ verification }) => runVerification(env, verification),
    'keep-house': async () => env.log.debug(await keepHouse(env, HOUSE_KEEPING), 'house kept'),
  }
  const worker = await env.queue.work(handlers)
  return {
    async stop() {
      await worker.stop()
      mailer.close()
    },
  }
}
