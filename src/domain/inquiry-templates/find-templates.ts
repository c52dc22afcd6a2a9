import type { Kysely } from 'kysely'
import type { DB } from '#db/schema.gen.ts'
import type { InquiryTemplate } from './inquiry-template.ts'

export interface ListedTemplate extends InquiryTemplate {
  readonly changedAt: Temporal.Instant
  /** The operator's name. */
  readonly changedBy: string
}

/** All templates, by name. B-09 */
export const findTemplates = async (db: Kysely<DB>): Promise<readonly ListedTemplate[]> =>
  (await selectTemplates(db).orderBy('t.name').execute()) as ListedTemplate[]

export const findTemplate = async (db: Kysely<DB>, id: string): Promise<ListedTemplate | undefined> =>
  (await selectTemplates(db).where('t.id', '=', id).executeTakeFirst()) as ListedTemplate | undefined

const selectTemplates = (db: Kysely<DB>) =>
  db
    .selectFrom('inquiry_templates as t')
    .innerJoin('operators as o', 'o.id', 't.changed_by')
    .select(['t.id', 't.name', 't.category', 't.body', 't.version', 't.changed_at as changedAt', 'o.name as changedBy'])
