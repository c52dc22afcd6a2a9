import { findApplication } from '#domain/applications/find-application.ts'
import { sendApplication } from '#domain/applications/send-application.ts'
import { isId } from '#platform/is-id.ts'
import { soleText } from '#platform/site/form-entries.ts'
import type { SignedInContext } from '../page.ts'
import type { AskedApplication } from './asked-application.ts'
import { showClosed } from './show-closed.tsx'

/** 「OK」. Pressed again it leads to the same page and does nothing. P-13 */
export async function sendDraft(c: SignedInContext, asked: AskedApplication): Promise<Response> {
  const draft = soleText(c.entries, 'draft') ?? ''
  if (!isId(draft)) return c.redirect(asked.path)
  const institution = c.user.institution.id
  const outcome = await c.transact((work) => sendApplication(work, asked.kind, { institution, draft }))
  if (outcome.done) return c.redirect(`/my-list/applications/${outcome.value.id}/sent`)
  const sent = await findApplication(c.env.db, { institution, id: asked.corrects?.id ?? draft })
  if (sent && (sent.status === 'received' || asked.kind.takesEffectAtOnce))
    return c.redirect(`/my-list/applications/${sent.id}/sent`)
  return showClosed(c, asked, outcome)
}
