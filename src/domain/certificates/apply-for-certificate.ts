import { record } from '#domain/audit/record.ts'
import { queueMail } from '#domain/mails/queue-mail.ts'
import { certificateAppliedMail } from '#notices/mail/certificate-applied.ts'
import { newId } from '#platform/new-id.ts'
import { done, type Outcome, refused } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import { giveUpLapsed } from './give-up-lapsed.ts'

export type Payment = 'deduction' | 'transfer'

/** 「証明書発行申請情報」 003 p.35 */
export interface CertificateApplication {
  /** Of the draft it is sent from, so that it is sent once. */
  readonly id?: string
  readonly institution: string
  readonly portalUser: string
  /** Ten digits */
  readonly code: string
  /** 「端末名称等」 */
  readonly terminal: string
  readonly institutionName: string
  /** 「担当部署/担当者名」: the letter goes to them. */
  readonly contact: string
  readonly phone: string
  readonly email: string
  readonly payment: Payment
}

/**
 * 「申請」: the request, and the mail 【電子証明書 申請情報受付通知】 to the address given. Returns its id. The same draft
 * again is the same request, and sends no second mail.
 * Refusal: `terminal-taken`, when this terminal of this institution code has a request or a certificate. C-02
 */
export async function applyForCertificate(
  work: Work,
  application: CertificateApplication,
): Promise<Outcome<string, 'terminal-taken'>> {
  const { institution, code, terminal, institutionName, contact, phone, email, payment } = application
  await giveUpLapsed(work, institution)
  const id = application.id ?? newId(work)
  const { numInsertedOrUpdatedRows: added } = await work.db
    .insertInto('certificate_requests')
    .values({
      institution_id: institution,
      id,
      portal_user_id: application.portalUser,
      code,
      terminal,
      institution_name: institutionName,
      contact,
      phone,
      email,
      payment,
      applied_at: work.now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (!added) return (await isSent(work, institution, id)) ? done(id) : refused('terminal-taken')
  await forgetDraft(work, institution, id)
  const mail = certificateAppliedMail(work.letterhead, { contact, institutionName, code, terminal })
  await queueMail(work, { to: email, kind: 'certificate-applied', institution, ...mail })
  record(work, 'apply-for-certificate', { subject: `certificate-request:${id}`, institution })
  return done(id)
}

const isSent = ({ db }: Work, institution: string, id: string) =>
  db
    .selectFrom('certificate_requests')
    .select('id')
    .where('institution_id', '=', institution)
    .where('id', '=', id)
    .executeTakeFirst()

const forgetDraft = ({ db }: Work, institution: string, id: string) =>
  db.deleteFrom('certificate_drafts').where('institution_id', '=', institution).where('id', '=', id).execute()
