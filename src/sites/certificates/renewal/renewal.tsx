import { findRenewal } from '#domain/certificates/find-renewal.ts'
import { judgeClientCertificate } from '#domain/certificates/judge-client-certificate.ts'
import { page } from '../page.ts'
import { NotShownView } from './not-shown-view.tsx'
import { RenewalView } from './renewal-view.tsx'

/** Renewal at the terminal itself: who shows the current certificate gets the next, for a new key. C-09 */
export const renewalPage = page({
  path: '/renewal',
  access: 'anyone',
  async get(c) {
    const judged = await judgeClientCertificate(c.env.db, c.now, c.certificate)
    if (!judged.done) return c.html(<NotShownView c={c} because={judged.because} />, 403)
    const renewable = await findRenewal(c.env.db, judged.value)
    return renewable ? c.html(<RenewalView c={c} renewable={renewable} />) : c.fail(404)
  },
})
