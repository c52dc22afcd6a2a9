import type { Selectable } from 'kysely'
import type { Applications } from '#db/schema.gen.ts'
import type { Application, Status } from './application.ts'
import type { ApplicationKind } from './application-kind.ts'

/** A row as its kind works on it. @throws when the stored content is not of that kind */
export const readApplication = <Content>(
  kind: ApplicationKind<Content>,
  row: Selectable<Applications>,
): Application<Content> => ({
  institution: row.institution_id,
  id: row.id,
  number: row.number,
  kind: row.kind,
  status: row.status as Status,
  version: row.version,
  content: kind.content.parse(row.content),
  sealed: row.sealed,
  portalUser: row.portal_user_id,
  receivedAt: row.received_at,
})
