import type { Kysely } from 'kysely'
import type { DB } from '#db/schema.gen.ts'
import type { SubsidisedProgramme } from './subsidy.ts'

export interface Grant {
  readonly id: string
  /** 交付決定番号 */
  readonly number: number
  readonly programme: SubsidisedProgramme
  readonly grantedYen: number
  readonly grantedAt: Temporal.Instant
  readonly application: { readonly number: number; readonly content: unknown; readonly receivedAt: Temporal.Instant }
}

/** What this institution was granted, newest first, as 「交付決定通知書ダウンロード」 lists it. P-23 */
export const findGrants = async (db: Kysely<DB>, institution: string): Promise<readonly Grant[]> =>
  (await selectGrants(db, institution).orderBy('g.granted_at', 'desc').orderBy('g.id', 'desc').execute()).map(asGrant)

/** One of them; another institution's is not found. */
export async function findGrant(db: Kysely<DB>, institution: string, id: string): Promise<Grant | undefined> {
  const row = await selectGrants(db, institution).where('g.id', '=', id).executeTakeFirst()
  return row && asGrant(row)
}

const selectGrants = (db: Kysely<DB>, institution: string) =>
  db
    .selectFrom('subsidy_grants as g')
    .innerJoin('applications as a', (join) =>
      join.onRef('a.institution_id', '=', 'g.institution_id').onRef('a.id', '=', 'g.application_id'),
    )
    .select(['g.id', 'g.number', 'g.programme', 'g.granted_yen as grantedYen', 'g.granted_at as grantedAt'])
    .select(['a.number as applicationNumber', 'a.content', 'a.received_at as receivedAt'])
    .where('g.institution_id', '=', institution)

type Row = Awaited<ReturnType<ReturnType<typeof selectGrants>['executeTakeFirstOrThrow']>>

const asGrant = ({ applicationNumber, content, receivedAt, programme, ...grant }: Row): Grant => ({
  ...grant,
  programme: programme as SubsidisedProgramme,
  application: { number: applicationNumber, content, receivedAt },
})
