import { applicationNumber, REVIEWABLE } from '#domain/applications/application.ts'
import { PROGRAMMES } from '#domain/applications/application-kind.ts'
import type { TakenStep } from '#domain/applications/find-application.ts'
import { may } from '#domain/operators/permissions.ts'
import { StatusTag } from '#kinds/status-tag.tsx'
import { Actions, Button } from '#ui/button.tsx'
import { DateInText } from '#ui/date.tsx'
import { type Description, DescriptionList } from '#ui/description-list.tsx'
import { ErrorSummary } from '#ui/form/error-summary.tsx'
import type { Entered, Errors } from '#ui/form/field.ts'
import { Fields } from '#ui/form/fields.tsx'
import { Form } from '#ui/form/form.tsx'
import { NotificationBanner } from '#ui/notification-banner.tsx'
import { ABOVE, BackofficePage } from '../backoffice-page.tsx'
import type { OperatorContext } from '../page.ts'
import type { AskedApplication } from './asked-application.ts'
import { decisionForm } from './decision-form.ts'
import { Findings, type NotedFinding } from './findings.tsx'
import { ReviewHistory } from './review-history.tsx'

export interface ReviewViewProps {
  readonly c: OperatorContext
  readonly asked: AskedApplication
  readonly findings: readonly NotedFinding[]
  readonly steps: readonly TakenStep[]
  readonly entered?: Entered
  readonly errors?: Errors
  /** Why a decision was not taken. */
  readonly problem?: string | undefined
}

/** One application with all a decision needs: what was sent, what is in force, what checks found, what happened. B-02 */
export const ReviewView = ({ c, asked, findings, steps, entered, errors, problem }: ReviewViewProps) => {
  const { application, kind, standing, path } = asked
  const title = `${applicationNumber(application.number)} ${kind.name}`
  const open = may(c.user, 'review-applications') && REVIEWABLE.some((status) => status === application.status)
  return (
    <BackofficePage
      c={c}
      title={title}
      above={[...ABOVE, { text: '受付一覧', href: '/applications' }]}
      failed={!!errors}
    >
      {errors && <ErrorSummary form={decisionForm} errors={errors} />}
      {problem && <NotificationBanner kind="warning" title={problem} arrived />}
      <h1>{title}</h1>
      <p>
        <StatusTag status={application.status} /> {PROGRAMMES[kind.programme]}・
        <DateInText value={application.receivedAt} />
        受付・第{application.version}版
      </p>
      <Findings findings={findings} />
      <h2>申請者</h2>
      <DescriptionList
        items={[
          { term: '機関コード', value: standing.institution.code ?? '（未発行）' },
          { term: '機関名', value: standing.institution.name },
        ]}
      />
      <h2>申請の内容</h2>
      <DescriptionList items={valuesOf(asked)} />
      {open && (
        <Form action={`${path}/decide`} formToken={c.formToken}>
          <h2>判定する</h2>
          <input type="hidden" name="version" value={String(application.version)} />
          <Fields form={decisionForm} entered={entered} errors={errors} />
          <Actions>
            <Button>判定を確定する</Button>
          </Actions>
        </Form>
      )}
      <ReviewHistory steps={steps} />
    </BackofficePage>
  )
}

/** Every value; what differs from the values in force stands beside the old one. */
function valuesOf({ kind, application, standing }: AskedApplication): Description[] {
  const content = kind.content.parse(application.content)
  const changes = kind.changes?.(content, standing) ?? []
  const before = new Map(changes.map((change) => [change.line[0], change.before]))
  return kind.describe(content).map(([term, value]) => {
    const old = before.get(term)
    return old === undefined ? { term, value } : { term, value, before: old }
  })
}
