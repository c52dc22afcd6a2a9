import { openNewPassword } from '#domain/account-administration/open-new-password.ts'
import { setHandouts } from '#notices/documents/set-handouts.ts'
import { dayOf } from '#platform/clock/clock.ts'
import { isId } from '#platform/is-id.ts'
import { page } from '../page.ts'

/** 「ダウンロード」: the settings of an account on one page, for the person who is going to use it. E-05, 004 p.23 */
export const handoutPage = page({
  path: '/accounts/:account/handout',
  access: 'may:update-accounts',
  async get(c) {
    const id = c.params.account ?? ''
    const handout = isId(id) && (await c.transact((work) => openNewPassword(work, c.user, id)))
    if (!handout) return c.fail(404)
    const pdf = await setHandouts([handout], { day: dayOf(c.now), sender: c.env.operatingBody })
    return c.send(new Uint8Array(pdf), 'application/pdf', 200, {
      'content-disposition': `attachment; filename="${handout.userId}_account.pdf"`,
    })
  },
})
