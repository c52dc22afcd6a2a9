import type { Kysely } from 'kysely'
import type { DB } from '#db/schema.gen.ts'

/** What an operator may edit of an institution. Its code changes by 承継 only. */
export interface MasterData {
  readonly name: string
  readonly founder: string
  /** Seven digits. */
  readonly postalCode: string
  readonly address: string | null
  readonly phone: string
  readonly underTransitionalMeasure: boolean
}

export interface Institution extends MasterData {
  readonly id: string
  /** As in `institution-kind.ts`. */
  readonly kind: string
  readonly code: string | null
  readonly registrationNumber: string | null
  readonly registeredAt: Temporal.Instant
  readonly closedAt: Temporal.Instant | null
  /** Of the master data: an edit says which one it began from. */
  readonly version: number
}

/** An institution with its master data. */
export const findInstitution = (db: Kysely<DB>, id: string): Promise<Institution | undefined> =>
  db
    .selectFrom('institutions')
    .select(['id', 'kind', 'code', 'registration_number as registrationNumber', 'version'])
    .select(['name', 'founder', 'postal_code as postalCode', 'address', 'phone'])
    .select(['under_transitional_measure as underTransitionalMeasure'])
    .select(['registered_at as registeredAt', 'closed_at as closedAt'])
    .where('id', '=', id)
    .executeTakeFirst()

/** Ten digits, or the 登録記号番号. */
export const codeOf = ({ code, registrationNumber }: Pick<Institution, 'code' | 'registrationNumber'>): string =>
  code ?? registrationNumber ?? '（未発行）'
