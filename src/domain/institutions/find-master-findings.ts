import type { Kysely } from 'kysely'
import type { DB } from '#db/schema.gen.ts'
import { findMasterData } from './find-master-data.ts'

export interface MasterFinding {
  readonly weight: 'look'
  readonly text: string
}

/** How what the institution says of itself differs from the public list, and whether its code is well formed. P-05, B-02 */
export async function findMasterFindings(db: Kysely<DB>, institution: string): Promise<readonly MasterFinding[]> {
  const data = await findMasterData(db, institution)
  if (!data?.registered.code) return []
  const { registered, listed } = data
  const texts = [
    !data.checkDigitAgrees && `機関コード ${registered.code} の検証番号が合いません。`,
    !listed && '機関コードが、いま公表されている一覧にありません。',
    listed && listed.name !== registered.name && `一覧では、名称は「${listed.name}」です。`,
    listed?.postalCode &&
      listed.postalCode !== registered.postalCode &&
      `一覧では、郵便番号は ${listed.postalCode} です。`,
    listed?.address &&
      registered.address &&
      listed.address !== registered.address &&
      `一覧では、住所は「${listed.address}」です。`,
  ]
  return texts.filter((text) => typeof text === 'string').map((text) => ({ weight: 'look', text }))
}
