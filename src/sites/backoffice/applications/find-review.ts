import type { Finding } from '#domain/applications/application-kind.ts'
import { findVersions } from '#domain/applications/find-application.ts'
import { readStoredApplication } from '#domain/applications/read-stored-application.ts'
import { findAssignment } from '#domain/applications/review/find-assignment.ts'
import { findFindings } from '#domain/applications/review/find-findings.ts'
import { findOthers } from '#domain/applications/review/find-others.ts'
import { findReviewSteps } from '#domain/applications/review/find-review-steps.ts'
import { findReviewers } from '#domain/applications/review/find-reviewers.ts'
import { noteFindings } from '#domain/applications/review/note-findings.ts'
import { findMasterData } from '#domain/institutions/find-master-data.ts'
import { may } from '#domain/operators/permissions.ts'
import type { OperatorContext } from '../page.ts'
import type { AskedApplication } from './asked-application.ts'
import { findNext } from './find-next.ts'

/** All that a decision needs beside the application itself. B-02 */
export async function findReview(c: OperatorContext, asked: AskedApplication) {
  const { db } = c.env
  const key = { institution: asked.institution, id: asked.application.id }
  const [findings, master, others, versions, steps, assigned, reviewers, next] = await Promise.all([
    findFresh(c, asked),
    findMasterData(db, asked.institution),
    findOthers(db, key),
    findVersions(db, key),
    findReviewSteps(db, key),
    findAssignment(db, key),
    findReviewers(db),
    findNext(c, asked),
  ])
  return { findings, master, others, versions, steps, assigned, reviewers, next }
}

export type Review = Awaited<ReturnType<typeof findReview>>

/** The queue learns what is found now, unless somebody only looks who may change nothing. */
async function findFresh(c: OperatorContext, { institution, application, kind }: AskedApplication) {
  const key = { institution, id: application.id }
  const stored = await readStoredApplication(c.env.db, kind, key)
  const findings: readonly Finding[] = stored ? await findFindings(c.env.db, kind, stored) : []
  if (may(c.user, 'review-applications')) await noteFindings(c.env.db, key, findings)
  return findings
}
