import type { Kysely } from 'kysely'
import type { DB } from '#db/schema.gen.ts'
import type { Application } from '#domain/applications/application.ts'
import type { Finding } from '#domain/applications/application-kind.ts'
import { dayOf } from '#platform/clock/clock.ts'
import { dayInWords } from '#platform/clock/in-words.ts'
import type { ReleaseContent } from './content.ts'

/** An account that signed in after its release was asked for seems to be needed still. B-02, P-22 */
export async function findReleaseFindings(
  db: Kysely<DB>,
  { institution, receivedAt, content: { account, loginId } }: Application<ReleaseContent>,
): Promise<readonly Finding[]> {
  const used = await db
    .selectFrom('app_accounts')
    .select('last_signed_in_at as at')
    .where('institution_id', '=', institution)
    .where('id', '=', account)
    .where('last_signed_in_at', '>', receivedAt)
    .executeTakeFirst()
  if (!used?.at) return []
  return [
    { weight: 'look', text: `解除の申請のあと、${dayInWords(dayOf(used.at))}に${loginId}でログインがありました。` },
  ]
}
