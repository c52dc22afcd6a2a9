import type { Kysely } from 'kysely'
import type { DB } from '#db/schema.gen.ts'
import { findMasterFindings } from '#domain/institutions/find-master-findings.ts'
import type { Application } from '../application.ts'
import type { ApplicationKind, Finding } from '../application-kind.ts'

/** What the kind's own checks and the comparison with the master data find now, what speaks against it first. B-02 */
export async function findFindings<Content>(
  db: Kysely<DB>,
  kind: ApplicationKind<Content>,
  application: Application<Content>,
): Promise<readonly Finding[]> {
  const own = (await kind.findings?.(db, application)) ?? []
  const all: readonly Finding[] = [...own, ...(await findMasterFindings(db, application.institution))]
  return all.toSorted((a, b) => Number(b.weight === 'wrong') - Number(a.weight === 'wrong'))
}

export const isWrong = ({ weight }: Finding): boolean => weight === 'wrong'
