import { acceptBulkUpload } from '#domain/bulk-registration/accept-bulk-upload.ts'
import { findBulkDraft } from '#domain/bulk-registration/draft-bulk-upload.ts'
import { findBulkUpload } from '#domain/bulk-registration/find-bulk-uploads.ts'
import { isId } from '#platform/is-id.ts'
import { page } from '../page.ts'
import { ConfirmUpload } from './confirm-upload.tsx'
import { UploadView } from './upload-view.tsx'

/** 「OK」: the file is taken in, unless another of the institution is. Twice is once. E-10, 004 p.49 */
export const registerUploadPage = page({
  path: '/bulk/:upload/register',
  access: 'may:register-accounts-in-bulk',
  async get(c) {
    const id = c.params.upload ?? ''
    const draft = isId(id) && (await findBulkDraft(c.env.db, c.user, id))
    return draft ? c.html(<ConfirmUpload c={c} draft={draft} />) : c.fail(404)
  },
  async post(c) {
    const id = c.params.upload ?? ''
    if (!isId(id)) return c.fail(404)
    const outcome = await c.transact((work) => acceptBulkUpload(work, { by: c.user, upload: id }))
    const isAccepted = outcome.done || (await findBulkUpload(c.env.db, c.user, id)) !== undefined
    if (isAccepted) return c.redirect(`/bulk/${id}/received`)
    if (outcome.because !== 'busy') return c.fail(outcome.because === 'unknown' ? 404 : 403)
    const draft = await findBulkDraft(c.env.db, c.user, id)
    return c.html(<UploadView c={c} chosen={draft} busy />, 409)
  },
})
