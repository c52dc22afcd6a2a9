import type { Selectable } from 'kysely'
import type { ApplicationDrafts, Applications } from '#db/schema.gen.ts'
import { record } from '#domain/audit/record.ts'
import { done, type Outcome, refused } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import { addStep } from './add-step.ts'
import type { Application } from './application.ts'
import type { ApplicationKind } from './application-kind.ts'
import { approveAtOnce } from './approve-at-once.ts'
import { mailApplicant } from './mail-applicant.ts'
import { readApplication } from './read-application.ts'
import { findFindings } from './review/find-findings.ts'
import { noteFindings } from './review/note-findings.ts'
import { moveSecret } from './sealed-secret.ts'
import { findStanding } from './standing.ts'

type Draft = Selectable<ApplicationDrafts>

/**
 * 「OK」: spends the complete draft and makes it an application, or the next version of the returned one it corrects.
 * Refusals, as words for the applicant: sent before; something must come first or is under way; a limit is reached;
 * decided or withdrawn meanwhile. A refused draft stays. A kind that takes effect at once is approved along with it.
 */
export async function sendApplication<Content>(
  work: Work,
  kind: ApplicationKind<Content>,
  { institution, draft: id }: { readonly institution: string; readonly draft: string },
): Promise<Outcome<Application<Content>, string>> {
  const draft = await lockDraft(work, kind.slug, institution, id)
  if (!draft) return refused('この申請はすでに送信されたか、内容が変わっています。マイリストでご確認ください。')
  const corrected = draft.application_id ? await lockReturned(work, draft) : undefined
  if (draft.application_id && !corrected)
    return refused('この申請は差戻しの状態ではなくなりました。マイリストでご確認ください。')
  if (!corrected) {
    const standing = await findStanding(work.db, work.now, institution)
    const available = standing && kind.availability(standing)
    if (available && !available.open) return refused(available.because)
  }
  const content = kind.content.parse(draft.content)
  const before = corrected && kind.content.parse(corrected.content)
  const reserved = await kind.reserve?.(work, { institution, content, before })
  if (reserved && !reserved.done) return reserved

  const row = corrected ? await nextVersion(work, draft, corrected) : await insert(work, draft)
  const application = readApplication(kind, row)
  await keepVersion(work, application, row)
  await addStep(work, application, corrected ? 'sent-again' : 'received')
  await noteFindings(work.db, application, await findFindings(work.db, kind, application))
  await work.db
    .deleteFrom('application_drafts')
    .where('institution_id', '=', institution)
    .where('id', '=', id)
    .execute()
  record(work, 'send-application', { subject: `application:${application.id}`, detail: { kind: kind.slug } })
  if (kind.takesEffectAtOnce) return done(await approveAtOnce(work, kind, application))
  await mailApplicant(work, kind, application, 'receipt')
  return done(application)
}

const lockDraft = (work: Work, kind: string, institution: string, id: string): Promise<Draft | undefined> =>
  work.db
    .selectFrom('application_drafts')
    .selectAll()
    .where('institution_id', '=', institution)
    .where('id', '=', id)
    .where('kind', '=', kind)
    .where('content', 'is not', null)
    .forUpdate()
    .executeTakeFirst()

const lockReturned = (work: Work, draft: Draft) =>
  work.db
    .selectFrom('applications')
    .selectAll()
    .where('institution_id', '=', draft.institution_id)
    .where('id', '=', draft.application_id ?? '')
    .where('status', '=', 'returned')
    .forUpdate()
    .executeTakeFirst()

const insert = (work: Work, draft: Draft) =>
  work.db
    .insertInto('applications')
    .values({
      institution_id: draft.institution_id,
      id: draft.id,
      kind: draft.kind,
      status: 'received',
      content: JSON.stringify(draft.content),
      sealed: draft.sealed,
      portal_user_id: draft.portal_user_id,
      received_at: work.now,
      changed_at: work.now,
    })
    .returningAll()
    .executeTakeFirstOrThrow()

const nextVersion = (work: Work, draft: Draft, { id, version, sealed }: Selectable<Applications>) =>
  work.db
    .updateTable('applications')
    .set({
      status: 'received',
      version: version + 1,
      content: JSON.stringify(draft.content),
      sealed: draft.sealed ? moveSecret(work.secrets, draft, id) : sealed,
      changed_at: work.now,
    })
    .where('institution_id', '=', draft.institution_id)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()

const keepVersion = (work: Work, { institution, id, version }: Application, { content }: Selectable<Applications>) =>
  work.db
    .insertInto('application_versions')
    .values({
      institution_id: institution,
      application_id: id,
      version,
      content: JSON.stringify(content),
      sent_at: work.now,
    })
    .execute()
