import { type ChosenFile, draftBulkUpload, findBulkDraft } from '#domain/bulk-registration/draft-bulk-upload.ts'
import { admit, type RateLimit } from '#platform/rate-limit/admit.ts'
import type { AccountContext } from '../page.ts'
import { ConfirmUpload } from './confirm-upload.tsx'

/** Of one account: a person needs longer to put a file right, and each may be of five megabytes. */
const FILES_OF_AN_ACCOUNT: RateLimit = {
  name: 'bulk-files',
  burst: 5,
  interval: Temporal.Duration.from({ seconds: 10 }),
}

/** A file that was chosen or made is kept, and they are asked whether it is to be registered. E-10, 004 p.49 */
export async function askAboutFile(c: AccountContext, file: ChosenFile): Promise<Response> {
  const admission = await admit(c.env.db, c.now, FILES_OF_AN_ACCOUNT, c.user.id)
  if (!admission.admitted) return c.fail(429, { 'retry-after': '10' })
  const id = await c.transact((work) => draftBulkUpload(work, c.user, file))
  const draft = await findBulkDraft(c.env.db, c.user, id)
  return draft ? c.html(<ConfirmUpload c={c} draft={draft} />) : c.fail(409)
}
