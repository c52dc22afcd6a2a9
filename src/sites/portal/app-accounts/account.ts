import { noteAppAccount } from '#domain/app-accounts/note-app-account.ts'
import { readForm } from '#ui/form/read-form.ts'
import { page } from '../page.ts'
import { addressOf } from './account-names.ts'
import { AccountView, noteForm } from './account-view.tsx'
import { findOwnAccount } from './find-own-account.ts'

/** One account, and 「保存」 of its 備考. P-20, 000 p.16 */
export const appAccountPage = page({
  path: '/app-accounts/:account',
  access: 'signed-in',
  async get(c) {
    const account = await findOwnAccount(c)
    return account ? c.html(AccountView({ c, account })) : c.fail(404)
  },
  async post(c) {
    const account = await findOwnAccount(c)
    if (!account) return c.fail(404)
    const reading = readForm(noteForm, c.entries)
    if (!reading.ok) return c.html(AccountView({ c, account, entered: reading.entered, errors: reading.errors }), 422)
    const key = { institution: c.user.institution.id, id: account.id }
    await c.transact((work) => noteAppAccount(work, key, reading.values.note ?? ''))
    return c.redirect(`${addressOf(account)}?updated`)
  },
})
