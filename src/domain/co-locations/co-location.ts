import type { Kysely } from 'kysely'
import type { DB } from '#db/schema.gen.ts'
import { PRACTITIONER_KINDS } from '#domain/institutions/practitioner-kind.ts'

/** 柔道整復 and あはき, practised at one place. Each may declare the other. P-23 */
export const CO_LOCATED = ['judo-therapy', 'acupuncture-massage'] as const

export type CoLocatedKind = (typeof CO_LOCATED)[number]

/** The kind that can be at the same place as an institution of this kind; nothing for all others. */
export function otherKind(institutionKind: string): CoLocatedKind | undefined {
  if (institutionKind === 'judo-therapy') return 'acupuncture-massage'
  return institutionKind === 'acupuncture-massage' ? 'judo-therapy' : undefined
}

export const nameOfCoLocated = (kind: CoLocatedKind): string =>
  PRACTITIONER_KINDS.find(({ slug }) => slug === kind)?.name ?? kind

/** The other one, as it was declared. */
export interface CoLocation {
  readonly registrationNumber: string
  readonly kind: CoLocatedKind
  readonly name: string
  readonly since: Temporal.PlainDate
}

/** What this institution declares, if it does. */
export async function findCoLocation(db: Kysely<DB>, institution: string): Promise<CoLocation | undefined> {
  const row = await db
    .selectFrom('co_locations')
    .select(['registration_number as registrationNumber', 'kind', 'name', 'since'])
    .where('institution_id', '=', institution)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  return row as CoLocation | undefined
}
