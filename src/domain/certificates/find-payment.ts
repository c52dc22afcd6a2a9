import { type Kysely, sql } from 'kysely'
import type { DB } from '#db/schema.gen.ts'
import type { Payment } from './apply-for-certificate.ts'

/** 「電子証明書発行料の支払方法」 as the usage application says; 控除 where there is none. C-01, facts */
export async function findPayment(db: Kysely<DB>, institution: string): Promise<Payment> {
  const row = await db
    .selectFrom('usages')
    .select(sql<string>`content ->> 'payment'`.as('payment'))
    .where('institution_id', '=', institution)
    .where('programme', 'in', ['eligibility', 'claims'])
    .where(sql<boolean>`content ? 'payment'`)
    .orderBy('started_at', 'desc')
    .executeTakeFirst()
  return row?.payment === 'transfer' ? 'transfer' : 'deduction'
}
