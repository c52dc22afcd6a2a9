import type { Kysely } from 'kysely'
import type { DB } from '#db/schema.gen.ts'
import { type FoundRequest, selectRequests } from './select-requests.ts'

/** What somebody knows of a certificate; all that is given must fit. */
export interface RequestCriteria {
  /** Ten digits, or the first of them. */
  readonly code?: string | undefined
  /** A part of 「端末名称等」. */
  readonly terminal?: string | undefined
  /** リクエストID */
  readonly requestNumber?: string | undefined
  /** In hexadecimal digits; of any generation. */
  readonly serial?: string | undefined
}

/** Requests and their certificates, the newest first. B-07 */
export const searchRequests = (
  db: Kysely<DB>,
  { code, terminal, requestNumber, serial }: RequestCriteria,
  most: number,
): Promise<readonly FoundRequest[]> =>
  selectRequests(db)
    .$if(!!code, (query) => query.where('r.code', 'like', `${escaped(code ?? '')}%`))
    .$if(!!terminal, (query) => query.where('r.terminal', 'ilike', `%${escaped(terminal ?? '')}%`))
    .$if(!!requestNumber, (query) => query.where('r.request_number', '=', requestNumber ?? ''))
    .$if(!!serial, (query) =>
      query.where(({ exists, selectFrom }) =>
        exists(
          selectFrom('certificates as any')
            .whereRef('any.institution_id', '=', 'r.institution_id')
            .whereRef('any.request_id', '=', 'r.id')
            .where('any.serial', '=', Buffer.from(serial ?? '', 'hex'))
            .select('any.serial'),
        ),
      ),
    )
    .orderBy('r.applied_at', 'desc')
    .orderBy('r.id', 'desc')
    .limit(most)
    .execute()

const escaped = (text: string): string => text.replaceAll(/[\\%_]/g, '\\$&')
