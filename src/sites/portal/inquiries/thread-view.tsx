import type { PublicEntry } from '#domain/inquiries/find-entries.ts'
import type { Inquiry } from '#domain/inquiries/find-inquiry.ts'
import { CATEGORIES, inquiryNumber, QUESTION_AT_MOST } from '#domain/inquiries/inquiry.ts'
import { isWritable } from '#domain/inquiries/write-to-inquiry.ts'
import { Actions, Button, ButtonLink } from '#ui/button.tsx'
import { DateInText } from '#ui/date.tsx'
import { DescriptionList } from '#ui/description-list.tsx'
import { defineForm } from '#ui/form/define-form.ts'
import { ErrorSummary } from '#ui/form/error-summary.tsx'
import type { Entered, Errors } from '#ui/form/field.ts'
import { Fields } from '#ui/form/fields.tsx'
import { Form } from '#ui/form/form.tsx'
import { textareaField } from '#ui/form/textarea-field.tsx'
import { NotificationBanner } from '#ui/notification-banner.tsx'
import type { NavigationItem } from '#ui/page/header.tsx'
import { Thread, type ThreadEntry } from '#ui/thread.tsx'
import type { PortalContext } from '../page.ts'
import { PortalPage } from '../portal-page.tsx'
import { FORM_ID_FIELD } from '../register/read-form-id.ts'
import { FORM_PATH } from './inquiry-form-view.tsx'
import { InquiryStatusTag } from './status-tag.tsx'

export const writingForm = defineForm(
  {
    body: textareaField({
      label: '追加のご質問・ご連絡',
      hint: '患者の情報やパスワードは書かないでください。',
      required: true,
      maxLength: QUESTION_AT_MOST,
      rows: 6,
    }),
  },
  { id: 'writing' },
)

export interface ThreadProps {
  readonly c: PortalContext
  readonly inquiry: Inquiry
  readonly entries: readonly PublicEntry[]
  readonly formId: string
  readonly above: readonly NavigationItem[]
  readonly entered?: Entered
  readonly errors?: Errors
  /** Why nothing was written. */
  readonly problem?: string
}

/** The thread as who asked reads it, and a place to go on. P-25 */
export const InquiryThreadView = (props: ThreadProps) => {
  const { c, inquiry, entries, above, errors = {}, problem } = props
  const written = c.request.method === 'GET' && c.query.has('written')
  return (
    <PortalPage
      c={c}
      title={inquiry.subject}
      above={above}
      failed={problem !== undefined || Object.keys(errors).length > 0}
    >
      <ErrorSummary form={writingForm} errors={errors} />
      {problem && <NotificationBanner kind="warning" title={problem} arrived />}
      {written && (
        <NotificationBanner kind="success" title="書き込みを受け付けました" arrived>
          <p>担当者が確かめて、メールで回答をお送りします。</p>
        </NotificationBanner>
      )}
      <h1>{inquiry.subject}</h1>
      <DescriptionList
        items={[
          { term: '受付番号', value: <code>{inquiryNumber(inquiry.number)}</code> },
          { term: '状態', value: <InquiryStatusTag status={inquiry.status} /> },
          { term: 'お問い合わせの種類', value: CATEGORIES[inquiry.category] },
          { term: '受付日時', value: <DateInText value={inquiry.receivedAt} /> },
        ]}
      />
      <h2>やりとり</h2>
      <Thread entries={entries.map((entry) => threadEntry(entry, inquiry))} />
      <Writing {...props} />
    </PortalPage>
  )
}

function threadEntry({ number, kind, at, body }: PublicEntry, { name }: Inquiry): ThreadEntry {
  const told = { id: `entry-${number}`, at }
  if (kind === 'question') return { ...told, side: 'theirs', by: `${name} 様`, body: body ?? '' }
  if (kind === 'answer') return { ...told, side: 'ours', by: '担当者からの回答', body: body ?? '' }
  return { ...told, event: kind === 'closed' ? '完了しました' : '再開しました' }
}

const Writing = ({ c, inquiry, formId, entered, errors }: ThreadProps) => {
  if (!isWritable(inquiry, c.now, c.env.inquiries))
    return (
      <>
        <p>このお問い合わせは終わりました。ご不明な点が残るときは、新しいお問い合わせをお送りください。</p>
        <Actions>
          <ButtonLink href={FORM_PATH}>新しいお問い合わせを送る</ButtonLink>
        </Actions>
      </>
    )
  return (
    <Form action={c.path} formToken={c.formToken}>
      {inquiry.status === 'closed' && (
        <p>
          完了したお問い合わせですが、
          <DateInText value={inquiry.since.add(c.env.inquiries.reopensFor)} />
          までは、書き込むと再開できます。
        </p>
      )}
      <input type="hidden" name={FORM_ID_FIELD} value={formId} />
      <Fields form={writingForm} entered={entered} errors={errors} />
      <Actions>
        <Button>書き込む</Button>
      </Actions>
    </Form>
  )
}
