import { BULK_FILE_MOST_BYTES } from '#domain/bulk-registration/bulk-upload.ts'
import { findBulkDraft } from '#domain/bulk-registration/draft-bulk-upload.ts'
import { isId } from '#platform/is-id.ts'
import { soleText } from '#platform/site/form-entries.ts'
import { readForm } from '#ui/form/read-form.ts'
import { type AccountContext, page } from '../page.ts'
import { askAboutFile } from './ask-about-file.tsx'
import { bulkForm } from './bulk-form.ts'
import { ConfirmUpload } from './confirm-upload.tsx'
import { UploadView } from './upload-view.tsx'

const FORM_AROUND_BYTES = 64 * 1024

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
    return askAboutFile(c, { fileName: file.name, file: Buffer.from(await file.arrayBuffer()) })
  },
})

/** The file that they chose before and have not confirmed. */
async function findChosen({ env, user }: AccountContext, id: string | null | undefined) {
  return id && isId(id) ? findBulkDraft(env.db, user, id) : undefined
}
