import type { Kysely } from 'kysely'
import type { DB } from '#db/schema.gen.ts'
import { findListedInstitution } from './find-listed-institution.ts'
import { splitInstitutionCode } from './institution-code.ts'

export interface PostalAddress {
  readonly code: string | null
  readonly name: string
  /** Seven digits. */
  readonly postalCode: string
  /** As registered, or else as the public list says; empty when neither does. */
  readonly address: string
}

/** Where letters to an institution go. @throws when there is no such institution */
export async function findPostalAddress(db: Kysely<DB>, institution: string): Promise<PostalAddress> {
  const { code, name, postalCode, address } = await db
    .selectFrom('institutions')
    .select(['code', 'name', 'postal_code as postalCode', 'address'])
    .where('id', '=', institution)
    .executeTakeFirstOrThrow()
  return { code, name, postalCode, address: address ?? (await findListedAddress(db, code)) ?? '' }
}

async function findListedAddress(db: Kysely<DB>, code: string | null): Promise<string | undefined> {
  const parts = splitInstitutionCode(code ?? '')
  return parts && (await findListedInstitution({ db }, parts))?.address
}
