import { rejectRequest } from '#domain/certificates/reject-request.ts'
import { requestState } from '#domain/certificates/request-state.ts'
import type { FoundRequest } from '#domain/certificates/select-requests.ts'
import { Actions, Button, ButtonLink } from '#ui/button.tsx'
import { DescriptionList } from '#ui/description-list.tsx'
import { defineForm } from '#ui/form/define-form.ts'
import { ErrorSummary } from '#ui/form/error-summary.tsx'
import type { Entered, Errors } from '#ui/form/field.ts'
import { Fields } from '#ui/form/fields.tsx'
import { Form } from '#ui/form/form.tsx'
import { readForm } from '#ui/form/read-form.ts'
import { textareaField } from '#ui/form/textarea-field.tsx'
import { BackofficePage } from '../backoffice-page.tsx'
import { type OperatorContext, page } from '../page.ts'
import { findAskedRequest } from './asked-request.ts'
import { ABOVE_CERTIFICATES } from './certificate-areas.tsx'
import { deskOf, requestAt } from './desk-address.ts'
import { showRequest } from './request.tsx'

const REASON_MOST_CHARACTERS = 500
const DECIDED = 'ほかの人が先に判定したか、申請者が取り消したため、却下しませんでした'

export const rejectionForm = defineForm(
  {
    reason: textareaField({
      label: '却下の理由',
      hint: '申請者へのメールに、このまま載ります。どうすれば申請できるかも書いてください。',
      required: true,
      maxLength: REASON_MOST_CHARACTERS,
      rows: 4,
    }),
  },
  { id: 'rejection' },
)

/** 「却下」 of one request, with a reason that is mailed. B-07 */
export const rejectPage = page({
  path: '/certificates/institutions/:institution/requests/:request/reject',
  access: 'may:decide-certificates',
  async get(c) {
    const request = await findAskedRequest(c)
    if (!request) return c.fail(404)
    if (requestState(request, c.now) !== 'received') return showRequest(c, request, DECIDED)
    return c.html(<RejectView c={c} request={request} />)
  },
  async post(c) {
    const request = await findAskedRequest(c)
    if (!request) return c.fail(404)
    const reading = readForm(rejectionForm, c.entries)
    if (!reading.ok)
      return c.html(<RejectView c={c} request={request} entered={reading.entered} errors={reading.errors} />, 422)
    const { institution, id } = request
    const { reason } = reading.values
    const outcome = await c.transact((work) => rejectRequest(work, { institution, id, reason }))
    if (outcome.done) return c.redirect(`${deskOf(institution)}?done=rejected`)
    return showRequest(c, (await findAskedRequest(c)) ?? request, DECIDED)
  },
})

interface RejectViewProps {
  readonly c: OperatorContext
  readonly request: FoundRequest
  readonly entered?: Entered
  readonly errors?: Errors
}

const RejectView = ({ c, request, entered = {}, errors = {} }: RejectViewProps) => (
  <BackofficePage
    c={c}
    title="発行申請の却下"
    above={[...ABOVE_CERTIFICATES, { text: request.institutionName, href: deskOf(request.institution) }]}
    failed={Object.keys(errors).length > 0}
  >
    <ErrorSummary form={rejectionForm} errors={errors} />
    <h1>発行申請の却下</h1>
    <DescriptionList
      items={[
        { term: '医療機関等', value: request.institutionName },
        { term: '端末名称等', value: request.terminal },
        { term: 'メールの宛先', value: request.email },
      ]}
    />
    <Form action={`${requestAt(request)}/reject`} formToken={c.formToken}>
      <Fields form={rejectionForm} entered={entered} errors={errors} />
      <Actions>
        <Button kind="destructive-final">却下する</Button>
        <ButtonLink href={deskOf(request.institution)}>やめる</ButtonLink>
      </Actions>
    </Form>
  </BackofficePage>
)
