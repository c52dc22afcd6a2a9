import { findAccountDocument } from '#domain/accounts/find-account-documents.ts'
import { openAccountDocument } from '#domain/accounts/open-account-document.ts'
import { setAccountSettings } from '#notices/documents/set-account-settings.ts'
import { dayOf } from '#platform/clock/clock.ts'
import { isId } from '#platform/is-id.ts'
import { page } from '../page.ts'
import { fileName } from './document-names.ts'

/** 「添付ファイル」: set from the account as it is now, and kept nowhere. P-15 */
export const accountDocumentFilePage = page({
  path: '/account-documents/:document/file',
  access: 'signed-in',
  async get(c) {
    const id = c.params.document ?? ''
    const institution = c.user.institution.id
    const document = isId(id) ? await findAccountDocument(c.env.db, institution, id) : undefined
    const settings = document && (await c.transact((work) => openAccountDocument(work, institution, id)))
    if (!settings) return c.fail(404)
    const pdf = await setAccountSettings(settings, { day: dayOf(c.now), sender: c.env.operatingBody })
    return c.send(new Uint8Array(pdf), 'application/pdf', 200, {
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(fileName(document))}`,
    })
  },
})
