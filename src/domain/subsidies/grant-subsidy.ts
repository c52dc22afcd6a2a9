import { newId } from '#platform/new-id.ts'
import type { Work } from '#platform/work.ts'
import { grantedYen, type SubsidisedProgramme } from './subsidy.ts'

export interface SubsidyApplied {
  readonly institution: string
  readonly programme: SubsidisedProgramme
  readonly application: string
  readonly askedYen: number
}

/** 交付決定: what was asked for, up to the ceiling. @throws when this application was granted before. P-23 */
export async function grantSubsidy({ db, now, random }: Work, applied: SubsidyApplied): Promise<void> {
  await db
    .insertInto('subsidy_grants')
    .values({
      institution_id: applied.institution,
      id: newId({ now, random }),
      programme: applied.programme,
      application_id: applied.application,
      granted_yen: grantedYen(applied.programme, applied.askedYen),
      granted_at: now,
    })
    .execute()
}
