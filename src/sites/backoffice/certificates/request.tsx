import { findTerminalCertificates } from '#domain/certificates/find-terminal-certificates.ts'
import type { FoundRequest } from '#domain/certificates/select-requests.ts'
import { type OperatorContext, page } from '../page.ts'
import { findAskedRequest } from './asked-request.ts'
import { RequestView } from './request-view.tsx'

/** One request with every certificate that came of it. B-07 */
export const certificateRequestPage = page({
  path: '/certificates/institutions/:institution/requests/:request',
  access: 'may:see-certificates',
  async get(c) {
    const request = await findAskedRequest(c)
    return request ? showRequest(c, request) : c.fail(404)
  },
})

/** `problem`: why what was just asked for was not done. */
export async function showRequest(c: OperatorContext, request: FoundRequest, problem?: string): Promise<Response> {
  const certificates = await findTerminalCertificates(c.env.db, request)
  return c.html(RequestView({ c, request, certificates, problem }), problem ? 409 : 200)
}
