import { applicationNumber, REVIEWABLE } from '#domain/applications/application.ts'
import { PROGRAMMES } from '#domain/applications/application-kind.ts'
import type { NumberedApplication } from '#domain/applications/review/find-by-number.ts'
import { isWrong } from '#domain/applications/review/find-findings.ts'
import { may } from '#domain/operators/permissions.ts'
import { ApplicationHistory } from '#kinds/application-history.tsx'
import { StatusTag } from '#kinds/status-tag.tsx'
import { DateInText } from '#ui/date.tsx'
import { ErrorSummary, hasFailed } from '#ui/form/error-summary.tsx'
import type { Entered, Errors } from '#ui/form/field.ts'
import { KeyHelp } from '#ui/key-help.tsx'
import { NotificationBanner } from '#ui/notification-banner.tsx'
import { ABOVE, BackofficePage } from '../backoffice-page.tsx'
import type { OperatorContext } from '../page.ts'
import { AgeTag } from './age-tag.tsx'
import type { AskedApplication } from './asked-application.ts'
import { DecidedMessage } from './decided-message.tsx'
import { Decision } from './decision.tsx'
import { decisionForm } from './decision-form.ts'
import type { Review } from './find-review.ts'
import { Findings } from './findings.tsx'
import { REVIEW_KEYS } from './queue-keys.ts'
import { queueAddress } from './queue-view.ts'
import { Assignment } from './review-assignment.tsx'
import { ReviewContent } from './review-content.tsx'
import { ReviewMaster } from './review-master.tsx'
import { ReviewOthers } from './review-others.tsx'
import { stepsOf } from './review-steps.ts'

export interface ReviewViewProps {
  readonly c: OperatorContext
  readonly asked: AskedApplication
  readonly review: Review
  /** What was decided on the page before. */
  readonly decided?: NumberedApplication | undefined
  readonly entered?: Entered
  readonly errors?: Errors
  /** What was asked for and not done, and who was faster. */
  readonly problem?: { readonly title: string; readonly why: string } | undefined
}

/** One application with all a decision needs: what was sent and what differs, what checks found, what happened. B-02 */
export const ReviewView = (props: ReviewViewProps) => {
  const { c, asked, review, decided, entered, errors = {}, problem } = props
  const { application, kind, view } = asked
  const title = `${applicationNumber(application.number)} ${kind.name}`
  const open = REVIEWABLE.some((status) => status === application.status)
  const deciding = open && may(c.user, 'review-applications')
  return (
    <BackofficePage
      c={c}
      title={title}
      above={[...ABOVE, { text: '受付一覧', href: queueAddress(view) }]}
      failed={problem !== undefined || hasFailed(decisionForm, errors)}
    >
      <ErrorSummary form={decisionForm} errors={errors} />
      {problem && (
        <NotificationBanner kind="warning" title={problem.title} arrived>
          {problem.why}
        </NotificationBanner>
      )}
      <DecidedMessage decided={decided} />
      <Ways asked={asked} next={review.next} deciding={deciding} />
      <h1>{title}</h1>
      <p class="review-facts">
        <StatusTag status={application.status} />
        <span>{PROGRAMMES[kind.programme]}</span>
        <span>
          <DateInText value={application.receivedAt} />
          受付
        </span>
        {open && <AgeTag receivedAt={application.receivedAt} now={c.now} />}
        <span>第{application.version}版</span>
      </p>
      <div class="review-columns">
        <div>
          <Findings findings={review.findings} />
          <ReviewContent asked={asked} review={review} />
          <ReviewMaster institution={asked.institution} master={review.master} />
          <ReviewOthers institution={asked.institution} others={review.others} />
          <ApplicationHistory steps={stepsOf(review.steps)} />
        </div>
        <aside class="review-desk" aria-label="担当と判定">
          <Assignment c={c} asked={asked} review={review} />
          {deciding && (
            <Decision
              c={c}
              asked={asked}
              speaksAgainst={review.findings.some(isWrong)}
              entered={entered}
              errors={errors}
            />
          )}
        </aside>
      </div>
    </BackofficePage>
  )
}

interface WaysProps {
  readonly asked: AskedApplication
  readonly next: string | undefined
  readonly deciding: boolean
}

const Ways = ({ asked, next, deciding }: WaysProps) => (
  <div class="review-ways" data-print="never">
    <a href={queueAddress(asked.view)} id="back-to-queue">
      受付一覧へ戻る
    </a>
    {next && (
      <a href={next} id="next-application">
        {deciding ? '判定せずに次の申請へ' : '次の申請へ'}
      </a>
    )}
    {deciding && (
      <a class="review-to-decision" href="#decide">
        判定へ
      </a>
    )}
    <KeyHelp keys={REVIEW_KEYS} />
  </div>
)
