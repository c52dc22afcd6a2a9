import { openAppAccountDocument } from '#domain/app-accounts/open-app-account-document.ts'
import { setAppAccountSettings } from '#notices/documents/set-app-account-settings.ts'
import { dayOf } from '#platform/clock/clock.ts'
import { page } from '../page.ts'
import { fileName } from './account-names.ts'
import { findOwnAccount } from './find-own-account.ts'

/** 「添付ファイル」: set from the account as it is now, and kept nowhere. P-21 */
export const appAccountFilePage = page({
  path: '/app-accounts/:account/file',
  access: 'signed-in',
  async get(c) {
    const account = await findOwnAccount(c)
    if (!account) return c.fail(404)
    const key = { institution: c.user.institution.id, id: account.id }
    const settings = await c.transact((work) => openAppAccountDocument(work, key))
    if (!settings) return c.fail(404)
    const { operatingBody: sender, origins } = c.env
    const pdf = await setAppAccountSettings(settings, { day: dayOf(c.now), sender, linkage: `${origins.linkage}/` })
    return c.send(new Uint8Array(pdf), 'application/pdf', 200, {
      'content-disposition': `attachment; filename="${fileName(account)}"`,
    })
  },
})
