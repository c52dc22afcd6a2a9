import type { Kysely } from 'kysely'
import type { DB } from '#db/schema.gen.ts'

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** The ids a text may mean as an actor: itself, or those of the operator or portal user with this address or name. */
export async function findActorIds(db: Kysely<DB>, text: string): Promise<readonly string[]> {
  if (UUID.test(text)) return [text]
  const address = text.toLowerCase()
  const operators = await db
    .selectFrom('operators')
    .select('id')
    .where((row) => row.or([row('email', '=', address), row('name', '=', text)]))
    .execute()
  const users = await db
    .selectFrom('portal_user_emails')
    .select('portal_user_id as id')
    .where('email', '=', address)
    .execute()
  return [text, ...[...operators, ...users].map(({ id }) => id)]
}

/** The institution a text means: its id, its code or its exact name. */
export async function findInstitutionId(db: Kysely<DB>, text: string): Promise<string | undefined> {
  if (UUID.test(text)) return text
  const found = await db
    .selectFrom('institutions')
    .select('id')
    .where((row) => row.or([row('code', '=', text), row('name', '=', text)]))
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
  return found?.id
}

/** By id: what operators, portal users and institutions are called. */
export type Names = ReadonlyMap<string, string>

type Named = {
  readonly actor_id: string | null
  readonly institution_id: string | null
  readonly subject: string | null
}

/** Of a subject like 「operator:…」, the id. */
export const subjectId = (subject: string | null): string | null => subject?.split(':').at(-1) ?? null

/** The names of everybody in these entries, by two or three questions however many there are. */
export async function findNames(db: Kysely<DB>, entries: readonly Named[]): Promise<Names> {
  const mentioned = entries.flatMap((entry) => [entry.actor_id, entry.institution_id, subjectId(entry.subject)])
  const ids = [...new Set(mentioned)].filter((id) => id !== null && UUID.test(id)) as string[]
  if (ids.length === 0) return new Map()
  const operators = await db.selectFrom('operators').select(['id', 'name']).where('id', 'in', ids).execute()
  const institutions = await db.selectFrom('institutions').select(['id', 'name']).where('id', 'in', ids).execute()
  const users = await db
    .selectFrom('portal_users')
    .select(['id', 'last_name', 'first_name'])
    .where('id', 'in', ids)
    .execute()
  return new Map([
    ...[...operators, ...institutions].map(({ id, name }) => [id, name] as const),
    ...users.map(({ id, last_name, first_name }) => [id, `${last_name} ${first_name}`] as const),
  ])
}
