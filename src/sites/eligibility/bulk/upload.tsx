import { BULK_FILE_MOST_BYTES } from '#domain/bulk-registration/bulk-upload.ts'
import { draftBulkUpload, findBulkDraft } from '#domain/bulk-registration/draft-bulk-upload.ts'
import { isId } from '#platform/is-id.ts'
import { admit, type RateLimit } from '#platform/rate-limit/admit.ts'
import { soleText } from '#platform/site/form-entries.ts'
import { readForm } from '#ui/form/read-form.ts'
import { type AccountContext, page } from '../page.ts'
import { bulkForm } from './bulk-form.ts'
import { ConfirmUpload } from './confirm-upload.tsx'
import { UploadView } from './upload-view.tsx'

const FORM_AROUND_BYTES = 64 * 1024

/** Of one account: a person needs longer to put a file right, and each may be of five megabytes. */
const FILES_OF_AN_ACCOUNT: RateLimit = {
  name: 'bulk-files',
  burst: 5,
  interval: Temporal.Duration.from({ seconds: 10 }),
}

/** 「アカウント一括登録」: a file is chosen and kept, then asked about. E-10, 004 p.48–49 */
export const uploadPage = page({
  path: '/bulk',
  access: 'may:register-accounts-in-bulk',
  files: true,
  bodyLimit: BULK_FILE_MOST_BYTES + FORM_AROUND_BYTES,
  async get(c) {
    return c.html(<UploadView c={c} chosen={await findChosen(c, c.query.get('file'))} />)
  },
  async post(c) {
    const chosen = await findChosen(c, soleText(c.entries, 'chosen'))
    const reading = readForm(bulkForm({ chosen: chosen !== undefined }), c.entries)
    if (!reading.ok) return c.html(<UploadView c={c} chosen={chosen} errors={reading.errors} />, 422)
    const { file } = reading.values
    if (!file) return chosen ? c.html(<ConfirmUpload c={c} draft={chosen} />) : c.fail(400)
    const admission = await admit(c.env.db, c.now, FILES_OF_AN_ACCOUNT, c.user.id)
    if (!admission.admitted) return c.fail(429, { 'retry-after': '10' })
    const bytes = Buffer.from(await file.arrayBuffer())
    const id = await c.transact((work) => draftBulkUpload(work, c.user, { fileName: file.name, file: bytes }))
    const draft = await findBulkDraft(c.env.db, c.user, id)
    return draft ? c.html(<ConfirmUpload c={c} draft={draft} />) : c.fail(409)
  },
})

/** The file that they chose before and have not confirmed. */
async function findChosen({ env, user }: AccountContext, id: string | null | undefined) {
  return id && isId(id) ? findBulkDraft(env.db, user, id) : undefined
}
