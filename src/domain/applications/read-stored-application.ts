import type { Kysely } from 'kysely'
import type { DB } from '#db/schema.gen.ts'
import type { Application, ApplicationKey } from './application.ts'
import type { ApplicationKind } from './application-kind.ts'
import { readApplication } from './read-application.ts'

/** An application as its kind works on it. */
export async function readStoredApplication<Content>(
  db: Kysely<DB>,
  kind: ApplicationKind<Content>,
  { institution, id }: ApplicationKey,
): Promise<Application<Content> | undefined> {
  const row = await db
    .selectFrom('applications')
    .selectAll()
    .where('institution_id', '=', institution)
    .where('id', '=', id)
    .where('kind', '=', kind.slug)
    .executeTakeFirst()
  return row && readApplication(kind, row)
}
