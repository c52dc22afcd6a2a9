import type { Work } from '#platform/work.ts'

export interface HelpedAccount {
  readonly institution: string
  readonly id: string
  readonly institutionCode: string
  /** WA000001 */
  readonly loginId: string
}

/** The WA account of this institution that a caller speaks of; none once it was released. */
export async function findHelpedAccount(
  { db }: Work,
  institution: string,
  account: string,
): Promise<HelpedAccount | undefined> {
  const row = await db
    .selectFrom('app_accounts as a')
    .innerJoin('institutions as i', 'i.id', 'a.institution_id')
    .select(['a.id', 'a.login_id', 'i.search_code as code'])
    .where('a.institution_id', '=', institution)
    .where('a.id', '=', account)
    .where('a.kind', '=', 'linkage')
    .where('a.released_at', 'is', null)
    .executeTakeFirst()
  return row && { institution, id: row.id, institutionCode: row.code, loginId: row.login_id }
}
