import { saveDraft } from '#domain/applications/save-draft.ts'
import type { SignedInContext } from '../page.ts'
import { ApplicationForm } from './application-form.tsx'
import type { AskedApplication } from './asked-application.ts'
import { draftOf } from './draft-of.ts'
import { readApplicationForm } from './read-application-form.ts'
import { showConfirmation } from './show-confirmation.tsx'

/**
 * 「確認へ進む」: answers with 「以下のとおり申請します。」, or with the form and what is wrong. Either way what was typed is
 * kept. A secret is hashed before it is kept, and the hash sealed. P-13
 */
export async function checkApplication(c: SignedInContext, asked: AskedApplication): Promise<Response> {
  const { form, kind, standing } = asked
  const { entered, errors, values } = readApplicationForm(form, c.entries)
  const draft = draftOf(c, asked, entered)
  if (!values) {
    await c.transact((work) => saveDraft(work, draft))
    return c.html(ApplicationForm({ c, asked, entered, errors }), 422)
  }
  const before = asked.corrects && kind.content.parse(asked.corrects.content)
  const { content, secret } = kind.answer(values, standing, before)
  const hashed = secret && (await c.env.passwords.hash(secret, 'people'))
  await c.transact((work) => saveDraft(work, { ...draft, complete: { content, secret: hashed } }))
  return showConfirmation(c, asked)
}
