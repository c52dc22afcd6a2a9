import { REVOCATION_REASONS, type RevocationReason } from '#domain/certificates/profile.ts'
import { canBeRevoked } from '#domain/certificates/request-state.ts'
import { revokeRequest } from '#domain/certificates/revoke-request.ts'
import type { FoundRequest } from '#domain/certificates/select-requests.ts'
import { Confirmation } from '#ui/confirmation.tsx'
import { defineForm } from '#ui/form/define-form.ts'
import { ErrorSummary } from '#ui/form/error-summary.tsx'
import type { Errors } from '#ui/form/field.ts'
import { Fields } from '#ui/form/fields.tsx'
import { radioField } from '#ui/form/radio-field.tsx'
import { readForm } from '#ui/form/read-form.ts'
import { BackofficePage } from '../backoffice-page.tsx'
import { type OperatorContext, page } from '../page.ts'
import { afterProof } from '../prove-again/after-proof.tsx'
import { findAskedRequest } from './asked-request.ts'
import { ABOVE_CERTIFICATES } from './certificate-areas.tsx'
import { requestAt } from './desk-address.ts'
import { showRequest } from './request.tsx'

const NOT_VALID = 'すでに失効しているか、有効期限が過ぎているため、失効しませんでした'

const revocationForm = defineForm(
  {
    reason: radioField({
      label: '失効の理由',
      required: true,
      options: Object.entries(REVOCATION_REASONS).map(([value, label]) => ({ value, label })),
    }),
  },
  { id: 'revocation' },
)

/** 「失効する」 from the desk, with a reason, by somebody who proves again who they are. B-07, C-08 */
export const revokePage = page({
  path: '/certificates/institutions/:institution/requests/:request/revoke',
  access: 'may:decide-certificates',
  async get(c) {
    const request = await findAskedRequest(c)
    if (!request) return c.fail(404)
    return canBeRevoked(request, c.now) ? askWhy(c, request) : showRequest(c, request, NOT_VALID)
  },
  post: afterProof(async (c) => {
    const request = await findAskedRequest(c)
    if (!request) return c.fail(404)
    const reading = readForm(revocationForm, c.entries)
    if (!reading.ok) return askWhy(c, request, reading.errors, 422)
    const { institution, id } = request
    const reason = Number(reading.values.reason) as RevocationReason
    const outcome = await c.transact((work) => revokeRequest(work, { institution, id, reason }))
    if (outcome.done) return c.redirect(`${requestAt(request)}?done=revoked`)
    return showRequest(c, (await findAskedRequest(c)) ?? request, NOT_VALID)
  }),
})

const askWhy = (c: OperatorContext, request: FoundRequest, errors: Errors = {}, status = 200): Promise<Response> =>
  c.html(
    <BackofficePage
      c={c}
      title="電子証明書の失効"
      above={[...ABOVE_CERTIFICATES, { text: request.terminal, href: requestAt(request) }]}
      failed={Object.keys(errors).length > 0}
    >
      <ErrorSummary form={revocationForm} errors={errors} />
      <Confirmation
        title="この端末の電子証明書を失効しますか？"
        values={[
          { term: '医療機関等', value: request.institutionName },
          { term: '端末名称等', value: request.terminal },
        ]}
        happens={[
          '更新したものも含め、この端末の証明書は、次の接続から使えません。',
          '元に戻すことはできません。申請者には、理由をメールでお知らせします。',
        ]}
        action={`${requestAt(request)}/revoke`}
        formToken={c.formToken}
        ok="失効する"
        cancel={{ href: requestAt(request) }}
        destructive
      >
        <Fields form={revocationForm} errors={errors} />
      </Confirmation>
    </BackofficePage>,
    status,
  )
