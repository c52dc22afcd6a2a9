import type { Kysely } from 'kysely'
import type { DB } from '#db/schema.gen.ts'
import type { RequestKey } from './certificate-request.ts'
import { type FoundRequest, selectRequests } from './select-requests.ts'

/** Every request of an institution, the newest first: at most some dozens. C-03 */
export const findRequests = (db: Kysely<DB>, institution: string): Promise<readonly FoundRequest[]> =>
  selectRequests(db)
    .where('r.institution_id', '=', institution)
    .orderBy('r.applied_at', 'desc')
    .orderBy('r.id', 'desc')
    .execute()

export const findRequest = (db: Kysely<DB>, { institution, id }: RequestKey): Promise<FoundRequest | undefined> =>
  selectRequests(db).where('r.institution_id', '=', institution).where('r.id', '=', id).executeTakeFirst()
