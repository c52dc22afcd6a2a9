import type { Work } from '#platform/work.ts'
import type { CertificateApplication } from './apply-for-certificate.ts'
import { giveUpLapsed } from './give-up-lapsed.ts'

/** So that whoever asks for a second certificate is told before the fee and the confirmation; 「申請」 has the last word. C-02 */
export async function isTerminalTaken(
  work: Work,
  { institution, code, terminal }: Pick<CertificateApplication, 'institution' | 'code' | 'terminal'>,
): Promise<boolean> {
  await giveUpLapsed(work, institution)
  const request = await work.db
    .selectFrom('certificate_requests')
    .select('id')
    .where('institution_id', '=', institution)
    .where('code', '=', code)
    .where('terminal', '=', terminal)
    .where('given_up_at', 'is', null)
    .executeTakeFirst()
  return request !== undefined
}
