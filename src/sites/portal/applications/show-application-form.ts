import { findDraft } from '#domain/applications/find-draft.ts'
import type { Entered } from '#ui/form/field.ts'
import { fillForm } from '#ui/form/fill-form.ts'
import type { SignedInContext } from '../page.ts'
import { ApplicationForm } from './application-form.tsx'
import type { AskedApplication } from './asked-application.ts'

/** The form as it was left, or with what is in force, or with what is to be corrected. */
export async function showApplicationForm(c: SignedInContext, asked: AskedApplication): Promise<Response> {
  const { kind, corrects, form, standing } = asked
  const draft = await findDraft(c.env.db, c.user.institution.id, kind.slug, corrects?.id)
  const values = corrects ? kind.refill(kind.content.parse(corrects.content)) : kind.initial(standing)
  const entered = draft ? (draft.entered as unknown as Entered) : fillForm(form, values)
  const justKept = c.query.has('kept')
  return c.html(ApplicationForm({ c, asked, entered, ...(draft && { keptAt: draft.saved_at, justKept }) }))
}
