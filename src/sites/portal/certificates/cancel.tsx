import { cancelRequest } from '#domain/certificates/cancel-request.ts'
import { requestState } from '#domain/certificates/request-state.ts'
import { Confirmation } from '#ui/confirmation.tsx'
import { page } from '../page.ts'
import { PortalPage } from '../portal-page.tsx'
import { ABOVE_REQUEST, addressOf } from './certificate-names.ts'
import { findOwnRequest } from './find-own-request.ts'
import { RequestView } from './request-view.tsx'

const DECIDED = 'この申請はすでに結果が出ているか、取り消されているため、取り消せません'

/** 「申請の取消し」, after a question, before the issue. C-03 */
export const cancelRequestPage = page({
  path: '/certificates/requests/:request/cancel',
  access: 'signed-in',
  async get(c) {
    const request = await findOwnRequest(c)
    if (!request) return c.fail(404)
    if (requestState(request, c.now) !== 'received') return c.html(RequestView({ c, request, problem: DECIDED }), 409)
    const href = addressOf(request)
    return c.html(
      <PortalPage c={c} title="申請の取消し" above={[...ABOVE_REQUEST, { text: request.terminal, href }]}>
        <Confirmation
          title="この申請を取り消しますか"
          happens={[
            '電子証明書は発行されません。発行料はかかりません。',
            '元に戻すことはできませんが、あらためて申請することはできます。',
          ]}
          values={[{ term: '端末名称等', value: request.terminal }]}
          action={`${href}/cancel`}
          formToken={c.formToken}
          ok="申請を取り消す"
          cancel={{ href, text: '取り消さない' }}
          destructive
        />
      </PortalPage>,
    )
  },
  async post(c) {
    const request = await findOwnRequest(c)
    if (!request) return c.fail(404)
    const outcome = await c.transact((work) => cancelRequest(work, request))
    if (outcome.done) return c.redirect(`${addressOf(request)}?cancelled`)
    return c.html(RequestView({ c, request: (await findOwnRequest(c)) ?? request, problem: DECIDED }), 409)
  },
})
