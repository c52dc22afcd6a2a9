import type { SubsidyContent } from '#kinds/subsidy-content.ts'
import { applied, approved } from './kinds.ts'
import type { Person } from './people.ts'
import type { World } from './world.ts'

export const SUBSIDY: SubsidyContent = {
  bought: 'カードリーダー',
  boughtOn: '2026-11-10',
  costYen: 90_000,
  askedYen: 41_000,
  bankCode: '0009',
  branchCode: '123',
  accountType: 'ordinary',
  accountNumber: '0123456',
  accountHolder: 'イ)ワカバカイ',
}

/** A subsidy that was applied for and granted, for somebody who uses the programme. Returns the id of the grant. */
export async function grantedSubsidy(
  world: World,
  person: Person,
  programme: 'app' | 'eligibility',
  content: Partial<SubsidyContent> = {},
): Promise<string> {
  const slug = `${programme}-subsidy`
  const application = await applied(world, person, slug, { ...SUBSIDY, ...content })
  await approved(world, person, slug, application)
  const { id } = await world.db
    .selectFrom('subsidy_grants')
    .select('id')
    .where('institution_id', '=', person.institution)
    .where('application_id', '=', application)
    .executeTakeFirstOrThrow()
  return id
}
