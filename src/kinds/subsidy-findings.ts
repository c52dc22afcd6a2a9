import type { Kysely } from 'kysely'
import type { DB } from '#db/schema.gen.ts'
import type { Application } from '#domain/applications/application.ts'
import type { Finding } from '#domain/applications/application-kind.ts'
import { findGrants } from '#domain/subsidies/find-grants.ts'
import { CEILINGS_YEN, grantNumber, type SubsidisedProgramme, yenInWords } from '#domain/subsidies/subsidy.ts'
import { dayOf } from '#platform/clock/clock.ts'
import { dayInWords } from '#platform/clock/in-words.ts'
import type { SubsidyContent } from './subsidy-content.ts'

/** The same granted before, and more asked for than can be granted. P-23, B-02 */
export async function findSubsidyFindings(
  db: Kysely<DB>,
  { institution, content }: Application<SubsidyContent>,
  programme: SubsidisedProgramme,
): Promise<readonly Finding[]> {
  const grants = (await findGrants(db, institution)).filter((grant) => grant.programme === programme)
  return [
    ...grants.map(({ number, grantedAt, grantedYen }) => ({
      weight: 'wrong' as const,
      text: `すでに交付を決定しています（${grantNumber(number)}、${dayInWords(dayOf(grantedAt))}、${yenInWords(grantedYen)}）。`,
    })),
    ...findExcess(content.askedYen, CEILINGS_YEN[programme]),
  ]
}

const findExcess = (asked: number, ceiling: number): readonly Finding[] =>
  asked > ceiling
    ? [
        {
          weight: 'look',
          text: `申請額${yenInWords(asked)}は上限額を超えています。承認すると、上限額の${yenInWords(ceiling)}を交付します。`,
        },
      ]
    : []
