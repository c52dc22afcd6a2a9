import { LOOK_UPS_FROM_A_NETWORK } from '#domain/registrations/limits.ts'
import { admit } from '#platform/rate-limit/admit.ts'
import { networkOf } from '#platform/rate-limit/network-of.ts'
import { page } from '../page.ts'
import { findListed } from './find-listed.ts'
import { INSTITUTION_REGISTRATION } from './institution-registration.ts'
import { ListedAnswer } from './listed-note.tsx'

/** What the public list says of a code, as a part of the form: asked for while one types. P-05 */
export const listedPage = page({
  path: `${INSTITUTION_REGISTRATION.path}/listed`,
  access: 'anyone',
  async get(c) {
    const admission = await admit(c.env.db, c.now, LOOK_UPS_FROM_A_NETWORK, networkOf(c.address))
    if (!admission.admitted) return c.html('', 429, { 'retry-after': '2' })
    const typed = (name: string) => [c.query.get(name) ?? '']
    const entered = { prefecture: typed('prefecture'), kind: typed('kind'), code7: typed('code7') }
    const listed = await findListed(c, INSTITUTION_REGISTRATION.codeOf(entered))
    return c.html(listed === 'no-code' ? '' : <ListedAnswer listed={listed} />)
  },
})
