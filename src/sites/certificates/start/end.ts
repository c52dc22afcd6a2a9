import { endSession } from '#platform/session/end-sessions.ts'
import { page } from '../page.ts'

/** 「終了する」: the next one at this terminal finds nothing open. */
export const endPage = page({
  path: '/end',
  access: 'anyone',
  get: (c) => c.redirect('/'),
  async post(c) {
    const { session } = c
    if (session) await c.transact((work) => endSession(work, session.tokenHash))
    c.forgetSession()
    return c.redirect('/')
  },
})
