import { record } from '#domain/audit/record.ts'
import { findPostalAddress } from '#domain/institutions/find-postal-address.ts'
import { queueLetter } from '#domain/letters/queue-letter.ts'
import { type CertificateTerminal, certificateNotice } from '#notices/letters/certificate-notice.ts'
import { dayOf } from '#platform/clock/clock.ts'
import { randomDigits } from '#platform/random.ts'
import type { Work } from '#platform/work.ts'
import { issueTimes } from './issue-times.ts'
import { newReference, referenceHash, writeReference } from './reference.ts'

const REQUEST_NUMBER_DIGITS = 15

export interface IssuedRequests {
  /** Those that were issued now; the others had been decided or cancelled before. */
  readonly issued: readonly string[]
}

/**
 * 承認 of requests of one institution: リクエストID and リファレンスID, validity, download limit, fee — and one letter
 * 「電子証明書取得に関する情報」 for all of them. The リファレンスID stands in the sealed letter and nowhere else. C-04
 */
export async function issueRequests(
  work: Work,
  { institution, ids, fee }: { readonly institution: string; readonly ids: readonly string[]; readonly fee: number },
): Promise<IssuedRequests> {
  const terminals: CertificateTerminal[] = []
  const issued: string[] = []
  let contact = ''
  for (const id of ids) {
    const request = await issueOne(work, institution, id)
    if (!request) continue
    issued.push(id)
    contact ||= request.contact
    terminals.push(request.terminal)
    await oweFee(work, institution, id, { yen: fee, payment: request.payment })
    record(work, 'issue-certificate-request', { subject: `certificate-request:${id}`, institution })
  }
  if (issued.length > 0) await queueNotice(work, institution, issued, { contact, terminals })
  return { issued }
}

async function issueOne(work: Work, institution: string, id: string) {
  const reference = newReference(work.random)
  const row = await work.db
    .updateTable('certificate_requests')
    .set({
      issued_at: work.now,
      request_number: randomDigits(work.random, REQUEST_NUMBER_DIGITS),
      reference_hash: referenceHash(reference),
      ...issueTimes(work.now),
    })
    .where('institution_id', '=', institution)
    .where('id', '=', id)
    .where('issued_at', 'is', null)
    .where('cancelled_at', 'is', null)
    .where('rejected_at', 'is', null)
    .returning([
      'code',
      'terminal',
      'contact',
      'payment',
      'request_number',
      'not_before',
      'not_after',
      'download_until',
    ])
    .executeTakeFirst()
  if (!row?.request_number || !row.not_before || !row.not_after || !row.download_until) return undefined
  const terminal: CertificateTerminal = {
    code: row.code,
    terminal: row.terminal,
    requestNumber: row.request_number,
    reference: writeReference(reference),
    validFrom: dayOf(row.not_before),
    validUntil: dayOf(row.not_after),
    downloadUntil: dayOf(row.download_until),
  }
  return { contact: row.contact, payment: row.payment, terminal }
}

const oweFee = (work: Work, institution: string, id: string, { yen, payment }: { yen: number; payment: string }) =>
  work.db
    .insertInto('certificate_fees')
    .values({ institution_id: institution, request_id: id, yen, payment, owed_on: dayOf(work.now) })
    .execute()

async function queueNotice(
  work: Work,
  institution: string,
  ids: readonly string[],
  { contact, terminals }: { readonly contact: string; readonly terminals: readonly CertificateTerminal[] },
): Promise<void> {
  const { code: _, ...address } = await findPostalAddress(work.db, institution)
  const certificates = work.letterhead.origins.certificates
  const content = certificateNotice({
    addressee: { ...address, person: contact },
    terminals,
    downloadSite: certificates,
  })
  const letter = await queueLetter(work, { kind: 'certificate-notice', institution, content })
  await work.db
    .updateTable('certificate_requests')
    .set({ letter_id: letter })
    .where('institution_id', '=', institution)
    .where('id', 'in', ids)
    .execute()
}
