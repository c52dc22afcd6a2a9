import type { InquiryEntry } from '#domain/inquiries/find-entries.ts'
import { inquiryNumber } from '#domain/inquiries/inquiry.ts'
import type { ListedTemplate } from '#domain/inquiry-templates/find-templates.ts'
import { may } from '#domain/operators/permissions.ts'
import { ErrorSummary } from '#ui/form/error-summary.tsx'
import type { Entered, Errors } from '#ui/form/field.ts'
import { NotificationBanner } from '#ui/notification-banner.tsx'
import { Thread } from '#ui/thread.tsx'
import { ABOVE, BackofficePage } from '../backoffice-page.tsx'
import type { OperatorContext } from '../page.ts'
import { answerForm, noteForm } from './answer-form.ts'
import { AnswerPart } from './answer-part.tsx'
import type { AskedInquiry } from './asked-inquiry.ts'
import { InquiryAssignment } from './inquiry-assignment.tsx'
import { InquiryEnd } from './inquiry-end.tsx'
import { listAddress } from './inquiry-facets.ts'
import { InquiryFacts } from './inquiry-facts.tsx'
import { NotePart } from './note-part.tsx'
import { operatorsEntry } from './operators-entry.tsx'

/** What comes back when something was not done. */
export interface Told {
  /** Of the form that was sent. */
  readonly formId?: string
  readonly answer?: { readonly entered: Entered; readonly errors?: Errors }
  readonly note?: { readonly entered: Entered; readonly errors?: Errors }
  readonly problem?: { readonly title: string; readonly why: string }
  /** The number of the last entry that was seen: what is newer is marked. */
  readonly seen?: number
}

export interface InquiryViewProps {
  readonly c: OperatorContext
  readonly asked: AskedInquiry
  readonly entries: readonly InquiryEntry[]
  readonly answerers: readonly { readonly id: string; readonly name: string }[]
  readonly templates: readonly ListedTemplate[]
  readonly told: Told
  readonly formId: string
}

const DONE: Readonly<Record<string, string>> = {
  answered: '回答を送りました',
  'answered-closed': '回答を送り、完了にしました',
  noted: 'メモを残しました',
  closed: '完了にしました',
  reopened: '再開しました',
}

/** One inquiry with its thread: what was asked at the left, who has it and how it ends at the right. B-09 */
export const InquiryView = (props: InquiryViewProps) => {
  const { c, asked, entries, told } = props
  const { inquiry } = asked
  const happened = c.request.method === 'GET' ? DONE[c.query.get('done') ?? ''] : undefined
  const answering = may(c.user, 'answer-inquiries')
  const failed = told.problem || told.answer?.errors || told.note?.errors
  return (
    <BackofficePage
      c={c}
      title={`${inquiryNumber(inquiry.number)} ${inquiry.subject}`}
      above={[...ABOVE, { text: 'お問い合わせ', href: listAddress(asked.view) }]}
      failed={failed !== undefined}
    >
      <ErrorSummary form={answerForm} errors={told.answer?.errors ?? {}} />
      <ErrorSummary form={noteForm} errors={told.note?.errors ?? {}} />
      {happened && <NotificationBanner kind="success" title={happened} arrived />}
      {told.problem && (
        <NotificationBanner kind="warning" title={told.problem.title} arrived>
          <p>{told.problem.why}</p>
        </NotificationBanner>
      )}
      <h1>{inquiry.subject}</h1>
      <div class="review-columns">
        <div>
          <h2>やりとり</h2>
          <Thread entries={entries.map((entry) => operatorsEntry(entry, inquiry, told.seen))} />
          {answering && inquiry.status !== 'closed' && <AnswerPart {...props} />}
        </div>
        <aside class="review-desk" aria-label="状態と担当">
          <InquiryFacts c={c} asked={asked} />
          <InquiryAssignment {...props} />
          {answering && <InquiryEnd c={c} asked={asked} />}
          {answering && <NotePart {...props} />}
        </aside>
      </div>
    </BackofficePage>
  )
}
