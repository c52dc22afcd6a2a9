import { sql } from 'kysely'
import { record } from '#domain/audit/record.ts'
import { newId } from '#platform/new-id.ts'
import { done, type Outcome, refused } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import { type InquiryTemplate, TEMPLATES_AT_MOST } from './inquiry-template.ts'

export interface SavedTemplate extends Omit<InquiryTemplate, 'id' | 'version'> {
  readonly operator: string
}

type Refusal = 'name-taken' | 'too-many' | 'moved'

/** One at a time: names are unique, and there is an end to their number. */
const lockTemplates = ({ db }: Work) =>
  sql`select pg_advisory_xact_lock(hashtextextended('inquiry_templates', 0))`.execute(db)

async function isNameTaken({ db }: Work, name: string, but: string | null): Promise<boolean> {
  const row = await db
    .selectFrom('inquiry_templates')
    .select('id')
    .where('name', '=', name)
    .where('id', 'is distinct from', but)
    .executeTakeFirst()
  return row !== undefined
}

/** 「ひな形を登録する」. Refusals: `name-taken`, `too-many`. B-09 */
export async function addTemplate(
  work: Work,
  { name, category, body, operator }: SavedTemplate,
): Promise<Outcome<string, Refusal>> {
  await lockTemplates(work)
  if (await isNameTaken(work, name, null)) return refused('name-taken')
  const { count } = await work.db
    .selectFrom('inquiry_templates')
    .select((row) => row.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  if (count >= TEMPLATES_AT_MOST) return refused('too-many')
  const id = newId(work)
  await work.db
    .insertInto('inquiry_templates')
    .values({ id, name, category, body, changed_at: work.now, changed_by: operator })
    .execute()
  record(work, 'add-inquiry-template', { subject: `inquiry-template:${id}`, detail: { name } })
  return done(id)
}

/** 「変更を保存する」. Refusals: `name-taken`, `moved` (somebody changed or deleted it since `seen`). B-09 */
export async function changeTemplate(
  work: Work,
  { id, seen, name, category, body, operator }: SavedTemplate & { readonly id: string; readonly seen: number },
): Promise<Outcome<undefined, Refusal>> {
  await lockTemplates(work)
  if (await isNameTaken(work, name, id)) return refused('name-taken')
  const row = await work.db
    .updateTable('inquiry_templates')
    .set((set) => ({
      name,
      category,
      body,
      changed_at: work.now,
      changed_by: operator,
      version: set('version', '+', 1),
    }))
    .where('id', '=', id)
    .where('version', '=', seen)
    .returning('id')
    .executeTakeFirst()
  if (!row) return refused('moved')
  record(work, 'edit-inquiry-template', { subject: `inquiry-template:${id}`, detail: { name } })
  return done()
}

/** 「削除する」: answers that it went into stay as they are. Deleted twice, it is deleted. B-09 */
export async function deleteTemplate(work: Work, id: string): Promise<void> {
  const row = await work.db.deleteFrom('inquiry_templates').where('id', '=', id).returning('name').executeTakeFirst()
  if (row) record(work, 'delete-inquiry-template', { subject: `inquiry-template:${id}`, detail: { name: row.name } })
}
