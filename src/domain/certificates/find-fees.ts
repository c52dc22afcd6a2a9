import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import type { DB } from '#db/schema.gen.ts'
import type { Payment } from './apply-for-certificate.ts'

/** 「電子証明書発行料の支払方法」, as statements name them. C-10 */
export const PAYMENT_NAMES: Readonly<Record<Payment, string>> = {
  deduction: '診療報酬等支払額から控除',
  transfer: '払込請求書による振込み',
}

/** What one issue costs. */
export interface OwedFee {
  readonly owedOn: Temporal.PlainDate
  readonly institution: string
  readonly code: string
  readonly name: string
  readonly terminal: string
  readonly requestNumber: string
  readonly payment: Payment
  readonly yen: number
}

/** What is owed for the issues of a month, institution by institution. C-10 */
export async function findFees(db: Kysely<DB>, month: Temporal.PlainYearMonth): Promise<readonly OwedFee[]> {
  const first = month.toPlainDate({ day: 1 })
  const rows = await db
    .selectFrom('certificate_fees as f')
    .innerJoin('certificate_requests as r', (join) =>
      join.onRef('r.institution_id', '=', 'f.institution_id').onRef('r.id', '=', 'f.request_id'),
    )
    .innerJoin('institutions as i', 'i.id', 'f.institution_id')
    .select(['f.owed_on as owedOn', 'f.institution_id as institution', 'r.code', 'i.name', 'r.terminal', 'f.yen'])
    .select(['r.request_number as requestNumber', sql<Payment>`f.payment`.as('payment')])
    .where('f.owed_on', '>=', first)
    .where('f.owed_on', '<', first.add({ months: 1 }))
    .orderBy('r.code')
    .orderBy('f.owed_on')
    .orderBy('r.request_number')
    .execute()
  return rows.map((row) => ({ ...row, requestNumber: row.requestNumber ?? '' }))
}

export interface OwedByInstitution {
  readonly institution: string
  readonly code: string
  readonly name: string
  readonly payment: Payment
  readonly issues: number
  readonly yen: number
}

/** One line for each institution and payment method: what is deducted or billed. */
export function sumFees(fees: readonly OwedFee[]): readonly OwedByInstitution[] {
  const sums = new Map<string, OwedByInstitution>()
  for (const { institution, code, name, payment, yen } of fees) {
    const key = `${institution} ${code} ${payment}`
    const sum = sums.get(key)
    sums.set(key, { institution, code, name, payment, issues: (sum?.issues ?? 0) + 1, yen: (sum?.yen ?? 0) + yen })
  }
  return [...sums.values()]
}
