import { findRequests } from '#domain/certificates/find-requests.ts'
import { requestState } from '#domain/certificates/request-state.ts'
import type { Institution } from '#domain/institutions/find-institution.ts'
import { findMasterData } from '#domain/institutions/find-master-data.ts'
import { findAskedInstitution } from '../institutions/find-asked-institution.ts'
import { type OperatorContext, page } from '../page.ts'
import { DeskView } from './desk-view.tsx'

/** One institution at the certificate desk: what waits, beside what it is registered with and its certificates. B-07 */
export const certificateDeskPage = page({
  path: '/certificates/institutions/:institution',
  access: 'may:see-certificates',
  async get(c) {
    const institution = await findAskedInstitution(c)
    return institution ? showDesk(c, institution) : c.fail(404)
  },
})

/** `problem`: why what was just asked for was not done. */
export async function showDesk(c: OperatorContext, institution: Institution, problem?: string): Promise<Response> {
  const [requests, master] = await Promise.all([
    findRequests(c.env.db, institution.id),
    findMasterData(c.env.db, institution.id),
  ])
  const waiting = requests.filter((request) => requestState(request, c.now) === 'received').toReversed()
  const others = requests.filter((request) => !waiting.includes(request))
  return c.html(DeskView({ c, institution, master, waiting, others, problem }), problem ? 409 : 200)
}
