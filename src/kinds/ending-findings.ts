import type { Kysely } from 'kysely'
import type { DB } from '#db/schema.gen.ts'
import { type Application, applicationNumber, UNDECIDED } from '#domain/applications/application.ts'
import type { Finding } from '#domain/applications/application-kind.ts'
import { dayOf } from '#platform/clock/clock.ts'
import { readDay } from './days.ts'
import type { Ending } from './ending.ts'

/** With less time than that a decision may come too late. */
const SHORT_DAYS = 7

/** What a reviewer of an end should know: little time, and other applications that would come to nothing. P-23, B-02 */
export async function findEndingFindings(
  db: Kysely<DB>,
  { institution, id, receivedAt, content: { lastDay } }: Application<Ending>,
  crossed: readonly string[],
): Promise<readonly Finding[]> {
  const days = lastDay ? readDay(lastDay).since(dayOf(receivedAt), { largestUnit: 'days' }).days : undefined
  const waiting = await db
    .selectFrom('applications')
    .select('number')
    .where('institution_id', '=', institution)
    .where('id', '<>', id)
    .where('kind', 'in', crossed)
    .where('status', 'in', UNDECIDED)
    .orderBy('number')
    .execute()
  return [
    ...(days !== undefined && days < SHORT_DAYS ? [look(SHORT(days))] : []),
    ...waiting.map(({ number }) =>
      look(`同じサービスの申請 ${applicationNumber(number)} が、まだ判定されていません。`),
    ),
  ]
}

const look = (text: string): Finding => ({ weight: 'look', text })

const SHORT = (days: number) =>
  `受付から利用終了日まで${days}日しかありません。過ぎてから承認すると、承認したときに終わります。`
