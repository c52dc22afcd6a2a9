import { page } from '../page.ts'
import { RenewalView } from './renewal-view.tsx'
import { findShown } from './shown-certificate.tsx'

/** Renewal at the terminal itself: who shows the current certificate gets the next, for a new key. C-09 */
export const renewalPage = page({
  path: '/renewal',
  access: 'anyone',
  async get(c) {
    const shown = await findShown(c)
    return shown instanceof Response ? shown : c.html(<RenewalView c={c} renewable={shown.renewable} />)
  },
})
