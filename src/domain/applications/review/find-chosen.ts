import { type Kysely, sql } from 'kysely'
import type { DB } from '#db/schema.gen.ts'
import type { ApplicationKey, Status } from '../application.ts'

export interface ChosenApplication extends ApplicationKey {
  readonly number: number
  readonly kind: string
  readonly status: Status
  readonly version: number
  readonly institutionName: string
  /** 機関コード, or the 登録記号番号 of 施術所等. */
  readonly institutionCode: string | null
}

/** These applications as they stand now, oldest first; what is not there is left out. */
export async function findChosen(
  db: Kysely<DB>,
  keys: readonly ApplicationKey[],
): Promise<readonly ChosenApplication[]> {
  const [institutions, ids] = [keys.map(({ institution }) => institution), keys.map(({ id }) => id)]
  const { rows } = await sql<ChosenApplication>`
    select a.institution_id as institution, a.id, a.number, a.kind, a.status, a.version,
      i.name as "institutionName", coalesce(i.code, i.registration_number) as "institutionCode"
    from unnest(${institutions}::uuid[], ${ids}::uuid[]) as chosen (institution_id, id)
    join applications a using (institution_id, id)
    join institutions i on i.id = a.institution_id
    order by a.received_at, a.id`.execute(db)
  return rows
}
