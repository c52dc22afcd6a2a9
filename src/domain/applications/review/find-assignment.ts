import type { Kysely } from 'kysely'
import type { DB } from '#db/schema.gen.ts'
import type { ApplicationKey } from '../application.ts'

export interface Assignee {
  readonly id: string
  readonly name: string
}

/** Who of the reviewers has it; undefined when nobody does. */
export const findAssignment = (db: Kysely<DB>, { institution, id }: ApplicationKey): Promise<Assignee | undefined> =>
  db
    .selectFrom('applications as a')
    .innerJoin('operators as o', 'o.id', 'a.assigned_to')
    .select(['o.id', 'o.name'])
    .where('a.institution_id', '=', institution)
    .where('a.id', '=', id)
    .executeTakeFirst()
