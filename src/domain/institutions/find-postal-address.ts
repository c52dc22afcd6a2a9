import type { Kysely } from 'kysely'
import type { DB } from '#db/schema.gen.ts'
import { findListedInstitution } from './find-listed-institution.ts'
import { splitInstitutionCode } from './institution-code.ts'

export interface PostalAddress {
  readonly code: string | null
  readonly name: string
  /** Seven digits. */
  readonly postalCode: string
  /** As the public list says; empty when it does not: registration asks for the postal code only. */
  readonly address: string
}

/** Where letters to an institution go. @throws when there is no such institution */
export async function findPostalAddress(db: Kysely<DB>, institution: string): Promise<PostalAddress> {
  const { code, name, postalCode } = await db
    .selectFrom('institutions')
    .select(['code', 'name', 'postal_code as postalCode'])
    .where('id', '=', institution)
    .executeTakeFirstOrThrow()
  const parts = code ? splitInstitutionCode(code) : undefined
  const listed = parts && (await findListedInstitution({ db }, parts))
  return { code, name, postalCode, address: listed?.address ?? '' }
}
