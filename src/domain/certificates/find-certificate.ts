import type { Kysely } from 'kysely'
import type { DB } from '#db/schema.gen.ts'
import type { RequestKey } from './certificate-request.ts'

/** A certificate that was ordered: on its way, signed, or (`problem`) never to be signed. */
export interface OrderedCertificate {
  readonly serial: Buffer
  /** DER */
  readonly certificate: Buffer | null
  readonly problem: string | null
}

/** The first certificate of a request, once a key was handed in. */
export const findCertificate = (
  db: Kysely<DB>,
  { institution, id }: RequestKey,
): Promise<OrderedCertificate | undefined> =>
  db
    .selectFrom('certificates')
    .select(['serial', 'certificate', 'problem'])
    .where('institution_id', '=', institution)
    .where('request_id', '=', id)
    .where('generation', '=', 1)
    .executeTakeFirst()
