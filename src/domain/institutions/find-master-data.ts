import type { Kysely } from 'kysely'
import type { DB } from '#db/schema.gen.ts'
import { findListedInstitution, type ListedInstitution } from './find-listed-institution.ts'
import { checkDigitAgrees, splitInstitutionCode } from './institution-code.ts'

/** An institution as it registered here, and what the public list says of its code today. */
export interface MasterData {
  readonly registered: {
    readonly kind: string
    readonly code: string | null
    /** Of 施術所等, which have no code. */
    readonly registrationNumber: string | null
    readonly name: string
    readonly founder: string
    readonly postalCode: string
    readonly address: string | null
    readonly phone: string
    readonly registeredAt: Temporal.Instant
  }
  /** Undefined when the list does not have it, or not any more. */
  readonly listed: ListedInstitution | undefined
  /** Undefined without a code. */
  readonly checkDigitAgrees: boolean | undefined
}

export async function findMasterData(db: Kysely<DB>, institution: string): Promise<MasterData | undefined> {
  const registered = await db
    .selectFrom('institutions')
    .select([
      'kind',
      'code',
      'registration_number as registrationNumber',
      'name',
      'founder',
      'postal_code as postalCode',
      'address',
      'phone',
    ])
    .select('registered_at as registeredAt')
    .where('id', '=', institution)
    .executeTakeFirst()
  if (!registered) return undefined
  const parts = splitInstitutionCode(registered.code ?? '')
  return {
    registered,
    listed: parts && (await findListedInstitution({ db }, parts)),
    checkDigitAgrees: registered.code === null ? undefined : parts !== undefined && checkDigitAgrees(parts),
  }
}
