import type { Kysely } from 'kysely'
import type { DB } from '#db/schema.gen.ts'
import { checkDigitAgrees, splitInstitutionCode } from './institution-code.ts'

export interface MasterFinding {
  readonly weight: 'look'
  readonly text: string
}

const look = (text: string): MasterFinding => ({ weight: 'look', text })

/** How what the institution says of itself differs from the public list, and whether its code is well formed. P-05 */
export async function findMasterFindings(db: Kysely<DB>, institution: string): Promise<readonly MasterFinding[]> {
  const row = await db
    .selectFrom('institutions')
    .select(['code', 'name', 'postal_code', 'address', 'listed_name', 'listed_postal_code', 'listed_address'])
    .where('id', '=', institution)
    .executeTakeFirst()
  if (!row?.code) return []
  const parts = splitInstitutionCode(row.code)
  const found: MasterFinding[] = []
  if (!parts || !checkDigitAgrees(parts)) found.push(look(`機関コード ${row.code} の検証番号が合いません。`))
  if (row.listed_name === null)
    return [...found, look('登録のとき、機関コードは公表されている一覧にありませんでした。')]
  if (row.listed_name !== row.name) found.push(look(`一覧では、名称は「${row.listed_name}」です。`))
  if (row.listed_postal_code && row.listed_postal_code !== row.postal_code)
    found.push(look(`一覧では、郵便番号は ${row.listed_postal_code} です。`))
  if (row.listed_address && row.address && row.listed_address !== row.address)
    found.push(look(`一覧では、住所は「${row.listed_address}」です。`))
  return found
}
