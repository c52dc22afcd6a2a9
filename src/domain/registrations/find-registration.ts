import type { Kysely, Selectable } from 'kysely'
import type { DB, Registrations } from '#db/schema.gen.ts'
import type { ListedInstitution } from '#domain/institutions/find-listed-institution.ts'
import { DRAFT_LIVES } from './lives.ts'
import type { Registration } from './registration.ts'

export interface RegistrationInBrowser extends Registration {
  readonly id: string
  /** 「OK」 was pressed; undefined for a draft. */
  readonly confirmedAt: Temporal.Instant | undefined
  /** What the public list said of the code; undefined when it has none. */
  readonly listed: ListedInstitution | undefined
}

export interface Asked {
  readonly id: string
  readonly browser: Buffer
}

/** What was typed in this browser, drafted or confirmed; undefined for everybody else, and once a draft is too old. */
export async function findRegistration(
  db: Kysely<DB>,
  now: Temporal.Instant,
  { id, browser }: Asked,
): Promise<RegistrationInBrowser | undefined> {
  const row = await db
    .selectFrom('registrations')
    .selectAll()
    .where('id', '=', id)
    .where('browser_hash', '=', browser)
    .where((where) =>
      where.or([where('confirmed_at', 'is not', null), where('drafted_at', '>', now.subtract(DRAFT_LIVES))]),
    )
    .executeTakeFirst()
  return row && registrationOf(row)
}

const registrationOf = (row: Selectable<Registrations>): RegistrationInBrowser => ({
  id: row.id,
  confirmedAt: row.confirmed_at ?? undefined,
  listed:
    row.listed_name === null
      ? undefined
      : {
          name: row.listed_name,
          postalCode: row.listed_postal_code ?? undefined,
          address: row.listed_address ?? undefined,
        },
  kind: row.kind as Registration['kind'],
  code: row.code,
  registrationNumber: row.registration_number,
  underTransitionalMeasure: row.under_transitional_measure,
  name: row.name,
  founder: row.founder,
  postalCode: row.postal_code,
  address: row.address,
  phone: row.phone,
  lastName: row.last_name,
  firstName: row.first_name,
  email: row.email,
})
