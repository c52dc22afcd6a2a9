import type { Kysely } from 'kysely'
import type { DB } from '#db/schema.gen.ts'
import type { Application } from '#domain/applications/application.ts'
import type { Finding } from '#domain/applications/application-kind.ts'
import { isCustomerIdUsedElsewhere } from '#domain/usages/is-customer-id-used-elsewhere.ts'
import type { UsageContent } from './content.ts'

/** What a reviewer would otherwise look up: B-02. */
export async function findUsageFindings(
  db: Kysely<DB>,
  { institution, content }: Application<UsageContent>,
): Promise<readonly Finding[]> {
  const { customer, customerId, startMonth, testMonth } = content
  const found: Finding[] = []
  if (customerId && (await isCustomerIdUsedElsewhere(db, { institution, programme: 'eligibility', customerId })))
    found.push({ weight: 'wrong', text: `お客さまID ${customerId} は、ほかの医療機関等がすでに使っています。` })
  if (customer === 'claims' && !(await usesClaims(db, institution)))
    found.push({
      weight: 'look',
      text: '「オンライン請求と同じお客さまID」が選ばれていますが、オンライン請求の利用がまだ登録されていません。',
    })
  if (testMonth && testMonth > startMonth)
    found.push({ weight: 'look', text: 'テスト開始予定年月が、利用開始予定年月より後です。' })
  return found
}

const usesClaims = async (db: Kysely<DB>, institution: string) =>
  (await db
    .selectFrom('usages')
    .select('programme')
    .where('institution_id', '=', institution)
    .where('programme', '=', 'claims')
    .executeTakeFirst()) !== undefined
