import { saveDraft } from '#domain/applications/save-draft.ts'
import type { SignedInContext } from '../page.ts'
import type { AskedApplication } from './asked-application.ts'
import { draftOf } from './draft-of.ts'
import { readApplicationForm } from './read-application-form.ts'

/** 「下書きを保存」: keeps what was typed, right or not. */
export async function keepDraft(c: SignedInContext, asked: AskedApplication): Promise<Response> {
  const { entered } = readApplicationForm(asked.form, c.entries)
  await c.transact((work) => saveDraft(work, draftOf(c, asked, entered)))
  return c.redirect(`${asked.path}?kept`)
}
