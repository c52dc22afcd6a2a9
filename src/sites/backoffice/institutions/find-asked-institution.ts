import { findInstitution, type Institution } from '#domain/institutions/find-institution.ts'
import type { OperatorContext } from '../page.ts'

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** The institution the address names; what is no id is not looked for. */
export async function findAskedInstitution({ env, params }: OperatorContext): Promise<Institution | undefined> {
  const { institution = '' } = params
  return UUID.test(institution) ? findInstitution(env.db, institution) : undefined
}
