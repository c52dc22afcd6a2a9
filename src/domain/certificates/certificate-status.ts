import { type Kysely, sql } from 'kysely'
import type { DB } from '#db/schema.gen.ts'

/** What is known of a serial number. Expiry is not part of it: that stands in the certificate itself. RFC 6960 §2.2 */
export type CertificateStatus =
  | { readonly is: 'good' }
  | { readonly is: 'unknown' }
  | { readonly is: 'revoked'; readonly at: Temporal.Instant; readonly reason: number }

export interface StatusQuestion {
  /** Of the issuing authority's certificate. */
  readonly issuer: string
  readonly serial: Buffer
}

const UNKNOWN: CertificateStatus = { is: 'unknown' }
const GOOD: CertificateStatus = { is: 'good' }

interface Waiting extends StatusQuestion {
  answer(status: CertificateStatus): void
  fail(error: unknown): void
}

/**
 * Looks up what each certificate's status is now. Questions that come at the same moment are one statement, which reads
 * by the index of serial numbers: under load there are more answers a statement, not more statements.
 */
export function statusOf(db: Kysely<DB>): (question: StatusQuestion) => Promise<CertificateStatus> {
  let waiting: Waiting[] = []
  const lookUp = async () => {
    const asked = waiting
    waiting = []
    try {
      const found = await findSigned(
        db,
        asked.map(({ serial }) => serial),
      )
      for (const one of asked) one.answer(found.get(nameOf(one)) ?? UNKNOWN)
    } catch (error) {
      for (const one of asked) one.fail(error)
    }
  }
  return (question) =>
    new Promise((answer, fail) => {
      if (waiting.length === 0) setImmediate(lookUp)
      waiting.push({ ...question, answer, fail })
    })
}

const nameOf = ({ issuer, serial }: StatusQuestion): string => issuer + serial.toString('latin1')

async function findSigned(db: Kysely<DB>, serials: readonly Buffer[]): Promise<Map<string, CertificateStatus>> {
  const { rows } = await sql<{
    serial: Buffer
    issuer_id: string
    revoked_at: Temporal.Instant | null
    revocation_reason: number | null
  }>`/* prepared: certificate-status */
    select serial, issuer_id, revoked_at, revocation_reason from certificates
    where serial = any(${serials}::bytea[]) and signed_at is not null`.execute(db)
  return new Map(
    rows.map(({ serial, issuer_id: issuer, revoked_at: at, revocation_reason: reason }) => [
      nameOf({ issuer, serial }),
      at ? { is: 'revoked', at, reason: reason ?? 0 } : GOOD,
    ]),
  )
}
