import { PAYMENT_NAMES } from '#domain/certificates/find-fees.ts'
import { REVOCATION_REASONS, type RevocationReason } from '#domain/certificates/profile.ts'
import { canBeRevoked, requestState } from '#domain/certificates/request-state.ts'
import type { FoundRequest } from '#domain/certificates/select-requests.ts'
import { dayOf } from '#platform/clock/clock.ts'
import { Actions, Button, ButtonLink } from '#ui/button.tsx'
import { ConfirmLink } from '#ui/confirmation.tsx'
import { DateInText } from '#ui/date.tsx'
import { type Description, DescriptionList } from '#ui/description-list.tsx'
import { ErrorSummary } from '#ui/form/error-summary.tsx'
import type { Entered, Errors } from '#ui/form/field.ts'
import { Fields } from '#ui/form/fields.tsx'
import { fillForm } from '#ui/form/fill-form.ts'
import { Form } from '#ui/form/form.tsx'
import { NotificationBanner } from '#ui/notification-banner.tsx'
import type { SignedInContext } from '../page.ts'
import { PortalPage } from '../portal-page.tsx'
import { ABOVE_REQUEST, addressOf } from './certificate-names.ts'
import { RenewalBanner } from './renewal-banner.tsx'
import { contactForm } from './request-form.ts'
import { RequestStateTag } from './request-state-tag.tsx'

export interface RequestViewProps {
  readonly c: SignedInContext
  readonly request: FoundRequest
  readonly entered?: Entered
  readonly errors?: Errors
  /** Why what was just asked for was not done. */
  readonly problem?: string
}

const DONE: Readonly<Record<string, string>> = {
  updated: 'データを更新しました。',
  cancelled: '申請を取り消しました。発行料はかかりません',
  revoked: '電子証明書を失効しました。この証明書では、もう接続できません',
}

/** One request: where it stands, and what can still be done with it. C-03, 003 p.37 */
export const RequestView = ({ c, request, entered, errors, problem }: RequestViewProps) => {
  const waits = requestState(request, c.now) === 'received'
  return (
    <PortalPage
      c={c}
      title={request.terminal}
      above={ABOVE_REQUEST}
      failed={errors !== undefined || problem !== undefined}
    >
      {errors && <ErrorSummary form={contactForm} errors={errors} />}
      {problem && <NotificationBanner kind="warning" title={problem} arrived />}
      {!errors && !problem && <Happened query={c.query} />}
      <h1>{request.terminal}</h1>
      <RenewalBanner c={c} requests={[request]} />
      <DescriptionList items={factsOf(c, request)} />
      {waits && <ContactForm c={c} request={request} entered={entered} errors={errors} />}
      <Actions>
        {!waits && <ButtonLink href="/certificates/requests">一覧に戻る</ButtonLink>}
        {waits && <ConfirmLink href={`${addressOf(request)}/cancel`}>申請の取消し</ConfirmLink>}
        {canBeRevoked(request, c.now) && <ConfirmLink href={`${addressOf(request)}/revoke`}>証明書の失効</ConfirmLink>}
      </Actions>
    </PortalPage>
  )
}

const Happened = ({ query }: { readonly query: URLSearchParams }) => {
  const title = Object.entries(DONE).find(([name]) => query.has(name))?.[1]
  return title ? <NotificationBanner kind="success" title={title} arrived /> : null
}

interface ContactFormProps extends Pick<RequestViewProps, 'c' | 'request'> {
  readonly entered: Entered | undefined
  readonly errors: Errors | undefined
}

const ContactForm = ({ c, request, entered, errors }: ContactFormProps) => (
  <>
    <h2>連絡先の変更</h2>
    <Form action={addressOf(request)} formToken={c.formToken}>
      <p>
        発行されるまで、お知らせの宛名と連絡先を直せます。端末名称等を直すときは、申請を取り消してから、申請し直してください。
      </p>
      <Fields form={contactForm} entered={entered ?? fillForm(contactForm, request)} errors={errors} />
      <Actions>
        <Button>保存</Button>
        <ButtonLink kind="quiet" href="/certificates/requests">
          一覧に戻る
        </ButtonLink>
      </Actions>
    </Form>
  </>
)

function factsOf({ now }: SignedInContext, request: FoundRequest): readonly Description[] {
  const { requestNumber, issuedAt, notAfter, downloadUntil, revokedAt, revocationReason, rejectionReason } = request
  return [
    { term: 'ステータス', value: <RequestStateTag request={request} now={now} /> },
    ...(rejectionReason ? [{ term: '却下の理由', value: rejectionReason }] : []),
    { term: '医療機関等コード', value: <code>{request.code}</code> },
    { term: '医療機関(薬局)名称', value: request.institutionName },
    { term: '端末名称等', value: request.terminal },
    { term: '担当部署/担当者名', value: request.contact },
    { term: '電話番号', value: request.phone },
    { term: 'メールアドレス', value: request.email },
    { term: '発行料の支払方法', value: PAYMENT_NAMES[request.payment] },
    { term: '申請日', value: <DateInText value={request.appliedAt} /> },
    ...(requestNumber ? [{ term: 'リクエストID', value: <code>{requestNumber}</code> }] : []),
    ...day('発行日', issuedAt),
    ...day('証明書有効期限', notAfter),
    ...day('ダウンロード有効期限', downloadUntil),
    ...(revokedAt ? [{ term: '失効した日時', value: <DateInText value={revokedAt} /> }] : []),
    ...(revokedAt
      ? [{ term: '失効の理由', value: REVOCATION_REASONS[(revocationReason ?? 0) as RevocationReason] }]
      : []),
  ]
}

const day = (term: string, at: Temporal.Instant | null): Description[] =>
  at ? [{ term, value: <DateInText value={dayOf(at)} /> }] : []
