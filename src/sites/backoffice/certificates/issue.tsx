import { findRequests } from '#domain/certificates/find-requests.ts'
import { issueRequests } from '#domain/certificates/issue-requests.ts'
import { requestState } from '#domain/certificates/request-state.ts'
import type { FoundRequest } from '#domain/certificates/select-requests.ts'
import type { Institution } from '#domain/institutions/find-institution.ts'
import { findPostalAddress } from '#domain/institutions/find-postal-address.ts'
import { Confirmation } from '#ui/confirmation.tsx'
import { BackofficePage } from '../backoffice-page.tsx'
import { findAskedInstitution } from '../institutions/find-asked-institution.ts'
import { type OperatorContext, page } from '../page.ts'
import { ABOVE_CERTIFICATES } from './certificate-areas.tsx'
import { showDesk } from './desk.tsx'
import { deskOf } from './desk-address.ts'

const NONE = '発行する申請を、1件以上選んでください'
const MEANWHILE = '選んだ申請は、ほかの人が先に判定したか、取り消されたため、発行しませんでした'
const NO_ADDRESS = '住所の登録がないため、郵送できません。審査担当に、基本情報の住所の登録を依頼してください'

/** 「選んだ申請の発行へ」: what will be issued, on one letter to whom. B-07 */
export const askIssuePage = page({
  path: '/certificates/institutions/:institution/issue',
  access: 'may:decide-certificates',
  async post(c) {
    const institution = await findAskedInstitution(c)
    if (!institution) return c.fail(404)
    const chosen = await findChosen(c, institution)
    if (chosen.length === 0) return showDesk(c, institution, NONE)
    const { address } = await findPostalAddress(c.env.db, institution.id)
    return address === '' ? showDesk(c, institution, NO_ADDRESS) : askIssue(c, institution, chosen)
  },
})

/** 「発行する」: both IDs, fee and letter of each that still waits, in one unit of work. B-07, C-04 */
export const issuePage = page({
  path: '/certificates/institutions/:institution/issued',
  access: 'may:decide-certificates',
  async post(c) {
    const institution = await findAskedInstitution(c)
    if (!institution) return c.fail(404)
    const ids = (await findChosen(c, institution)).map(({ id }) => id)
    const fee = c.env.certificateFeeYen
    const { issued } = await c.transact((work) => issueRequests(work, { institution: institution.id, ids, fee }))
    if (issued.length === 0) return showDesk(c, institution, MEANWHILE)
    return c.redirect(`${deskOf(institution.id)}?done=issued`)
  },
})

/** Those of this institution that were ticked and still wait, the oldest first. */
async function findChosen(c: OperatorContext, { id }: Institution): Promise<readonly FoundRequest[]> {
  const ticked = (c.entries.get('request') ?? []).flatMap((value) =>
    typeof value === 'string' ? value.split(' ') : [],
  )
  const requests = await findRequests(c.env.db, id)
  return requests
    .filter((request) => ticked.includes(request.id) && requestState(request, c.now) === 'received')
    .toReversed()
}

const askIssue = (c: OperatorContext, institution: Institution, chosen: readonly FoundRequest[]): Promise<Response> =>
  c.html(
    <BackofficePage
      c={c}
      title="電子証明書の発行"
      above={[...ABOVE_CERTIFICATES, { text: institution.name, href: deskOf(institution.id) }]}
    >
      <Confirmation
        title={`${chosen.length}件を発行しますか？`}
        values={[
          { term: '医療機関等', value: institution.name },
          { term: '端末名称等', value: chosen.map(({ terminal }) => terminal).join('、') },
          { term: '書類の宛名', value: `${chosen[0]?.contact ?? ''} 様` },
        ]}
        happens={[
          'リクエストIDとリファレンスIDを作り、1通の書類「電子証明書取得に関する情報」にして郵送物に加えます。',
          `発行料${(chosen.length * c.env.certificateFeeYen).toLocaleString('ja-JP')}円（${chosen.length}件分）がかかります。`,
        ]}
        action={`${deskOf(institution.id)}/issued`}
        sends={{ request: chosen.map(({ id }) => id).join(' ') }}
        formToken={c.formToken}
        ok="発行する"
        cancel={{ href: deskOf(institution.id) }}
      />
    </BackofficePage>,
  )
