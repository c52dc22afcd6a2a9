import { record } from '#domain/audit/record.ts'
import type { Actor } from '#platform/actor.ts'
import type { Work } from '#platform/work.ts'
import type { Application } from './application.ts'
import type { ApplicationKind } from './application-kind.ts'
import { changeStatus } from './change-status.ts'
import { mailApplicant } from './mail-applicant.ts'

/** Who decides where no reviewer does: in the history nobody is said to have read it. */
const NOBODY: Actor = { kind: 'system', id: 'takes-effect-at-once', via: 'portal' }

const WHY = '審査の要らない手続きのため、送信と同時に完了しました。'

/** 承認 of an application that was sent in this same transaction, of a kind that takes effect at once. P-16 */
export async function approveAtOnce<Content>(
  work: Work,
  kind: ApplicationKind<Content>,
  { institution, id }: Application<Content>,
): Promise<Application<Content>> {
  const unread = { ...work, actor: NOBODY }
  const approved = await changeStatus(
    unread,
    kind,
    { institution, id },
    { from: ['received'], to: 'approved', message: WHY },
  )
  if (!approved) throw new Error(`application ${id} was not received`)
  await kind.issue?.(work, approved, undefined)
  await mailApplicant(work, kind, approved, 'completion')
  record(work, 'approve-application', { subject: `application:${id}`, detail: { kind: kind.slug, review: 'none' } })
  return approved
}
