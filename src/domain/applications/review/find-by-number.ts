import type { Kysely } from 'kysely'
import type { DB } from '#db/schema.gen.ts'
import type { ApplicationKey, Status } from '../application.ts'

export interface NumberedApplication extends ApplicationKey {
  readonly number: number
  readonly status: Status
  readonly institutionName: string
}

/** The application that people call by this number. */
export async function findByNumber(db: Kysely<DB>, number: number): Promise<NumberedApplication | undefined> {
  const row = await db
    .selectFrom('applications as a')
    .innerJoin('institutions as i', 'i.id', 'a.institution_id')
    .select(['a.institution_id as institution', 'a.id', 'a.number', 'a.status', 'i.name as institutionName'])
    .where('a.number', '=', number)
    .executeTakeFirst()
  return row as NumberedApplication | undefined
}
