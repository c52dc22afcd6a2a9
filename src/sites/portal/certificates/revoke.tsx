import { REVOCATION_REASONS, type RevocationReason } from '#domain/certificates/profile.ts'
import { canBeRevoked } from '#domain/certificates/request-state.ts'
import { revokeRequest } from '#domain/certificates/revoke-request.ts'
import type { FoundRequest } from '#domain/certificates/select-requests.ts'
import { Confirmation } from '#ui/confirmation.tsx'
import { ErrorSummary } from '#ui/form/error-summary.tsx'
import type { Errors } from '#ui/form/field.ts'
import { Fields } from '#ui/form/fields.tsx'
import { readForm } from '#ui/form/read-form.ts'
import { page, type SignedInContext } from '../page.ts'
import { PortalPage } from '../portal-page.tsx'
import { ABOVE_REQUEST, addressOf } from './certificate-names.ts'
import { findOwnRequest } from './find-own-request.ts'
import { RequestView } from './request-view.tsx'
import { revocationForm } from './revocation-form.ts'

const NOT_VALID = 'この電子証明書は、すでに失効しているか、有効期限が過ぎています'
const TITLE = '証明書の失効'

/** 「証明書の失効」: first why, then whether really. C-03, C-08 */
export const revokeRequestPage = page({
  path: '/certificates/requests/:certificate/revoke',
  access: 'signed-in',
  async get(c) {
    const request = await findOwnRequest(c)
    if (!request) return c.fail(404)
    return canBeRevoked(request, c.now) ? askWhy(c, request) : showNotValid(c, request)
  },
  async post(c) {
    const request = await findOwnRequest(c)
    if (!request) return c.fail(404)
    if (!canBeRevoked(request, c.now)) return showNotValid(c, request)
    const reading = readForm(revocationForm, c.entries)
    if (!reading.ok) return askWhy(c, request, reading.errors, 422)
    return askWhether(c, request, Number(reading.values.reason) as RevocationReason)
  },
})

/** 「失効する」. C-08 */
export const revokedRequestPage = page({
  path: '/certificates/requests/:certificate/revoke/confirmed',
  access: 'signed-in',
  async post(c) {
    const request = await findOwnRequest(c)
    if (!request) return c.fail(404)
    const reading = readForm(revocationForm, c.entries)
    if (!reading.ok) return askWhy(c, request, reading.errors, 422)
    const { institution, id } = request
    const reason = Number(reading.values.reason) as RevocationReason
    const outcome = await c.transact((work) => revokeRequest(work, { institution, id, reason }))
    return outcome.done
      ? c.redirect(`${addressOf(request)}?revoked`)
      : showNotValid(c, (await findOwnRequest(c)) ?? request)
  },
})

const showNotValid = (c: SignedInContext, request: FoundRequest) =>
  c.html(RequestView({ c, request, problem: NOT_VALID }), 409)

const askWhy = (c: SignedInContext, request: FoundRequest, errors: Errors = {}, status = 200) =>
  c.html(
    <PortalPage
      c={c}
      title={TITLE}
      above={[...ABOVE_REQUEST, { text: request.terminal, href: addressOf(request) }]}
      failed={Object.keys(errors).length > 0}
    >
      <ErrorSummary form={revocationForm} errors={errors} />
      <Confirmation
        title="電子証明書を失効する理由をお選びください"
        values={[{ term: '端末名称等', value: request.terminal }]}
        action={`${addressOf(request)}/revoke`}
        formToken={c.formToken}
        ok="次へ"
        cancel={{ href: addressOf(request), text: '失効しない' }}
      >
        <Fields form={revocationForm} errors={errors} />
      </Confirmation>
    </PortalPage>,
    status,
  )

const askWhether = (c: SignedInContext, request: FoundRequest, reason: RevocationReason) =>
  c.html(
    <PortalPage c={c} title={TITLE} above={[...ABOVE_REQUEST, { text: request.terminal, href: addressOf(request) }]}>
      <Confirmation
        title="この電子証明書を失効しますか"
        values={[
          { term: '端末名称等', value: request.terminal },
          { term: 'リクエストID', value: <code>{request.requestNumber}</code> },
          { term: '失効の理由', value: REVOCATION_REASONS[reason] },
        ]}
        happens={[
          'この端末は、すぐにオンライン資格確認等システムに接続できなくなります。',
          '元に戻すことはできません。',
          'この端末を使い続けるには、あらためて発行の申請が必要です。発行料がかかります。',
        ]}
        action={`${addressOf(request)}/revoke/confirmed`}
        sends={{ reason: String(reason) }}
        formToken={c.formToken}
        ok="失効する"
        cancel={{ href: addressOf(request), text: '失効しない' }}
        destructive
      />
    </PortalPage>,
  )
