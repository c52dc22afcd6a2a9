import { type Kysely, sql } from 'kysely'
import type { DB } from '#db/schema.gen.ts'
import type { Application } from '#domain/applications/application.ts'
import type { Finding } from '#domain/applications/application-kind.ts'
import { findPostalAddress } from '#domain/institutions/find-postal-address.ts'
import { isCustomerIdUsedElsewhere } from '#domain/usages/is-customer-id-used-elsewhere.ts'
import type { ClaimsContent } from './content.ts'

/** What a reviewer would otherwise look up: the line, and where the letters go. P-17, P-18, B-02 */
export async function findClaimsFindings(
  db: Kysely<DB>,
  { institution, content: { request, customerId } }: Application<ClaimsContent>,
): Promise<readonly Finding[]> {
  const found: Finding[] = []
  if (customerId && (await isCustomerIdUsedElsewhere(db, { institution, programme: 'claims', customerId })))
    found.push({ weight: 'wrong', text: `お客さまID ${customerId} は、ほかの医療機関等がすでに使っています。` })
  const known = customerId && (await customerIdOfEligibility(db, institution))
  if (known && known !== customerId)
    found.push({ weight: 'look', text: `オンライン資格確認では、別のお客さまID ${known} を使っています。` })
  if (request === 'start' && !(await findPostalAddress(db, institution)).address)
    found.push({
      weight: 'look',
      text: '登録にも公開されている一覧にも住所がありません。郵送の前に、宛先の住所をお確かめください。',
    })
  return found
}

async function customerIdOfEligibility(db: Kysely<DB>, institution: string): Promise<string | undefined> {
  const usage = await db
    .selectFrom('usages')
    .select(sql<string | null>`content ->> 'customerId'`.as('customerId'))
    .where('institution_id', '=', institution)
    .where('programme', '=', 'eligibility')
    .executeTakeFirst()
  return usage?.customerId ?? undefined
}
