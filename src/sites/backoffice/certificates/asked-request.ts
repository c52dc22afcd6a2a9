import { findRequest } from '#domain/certificates/find-requests.ts'
import type { FoundRequest } from '#domain/certificates/select-requests.ts'
import type { OperatorContext } from '../page.ts'

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** The request the address names; what is no id is not looked for. */
export async function findAskedRequest({ env, params }: OperatorContext): Promise<FoundRequest | undefined> {
  const { institution = '', request: id = '' } = params
  return UUID.test(institution) && UUID.test(id) ? findRequest(env.db, { institution, id }) : undefined
}
