import { findCertificate } from '#domain/certificates/find-certificate.ts'
import { page } from '../page.ts'
import { MakeView } from './make-view.tsx'
import { ProblemView } from './problem-view.tsx'
import { TakenView } from './taken-view.tsx'
import { WaitingView } from './waiting-view.tsx'

/** Whose certificate it is, for comparison with the letter; and the way to it, or the certificate itself. C-05 */
export const certificatePage = page({
  path: '/certificate',
  access: 'signed-in',
  async get(c) {
    const ordered = await findCertificate(c.env.db, c.user)
    if (!ordered) return c.html(<MakeView c={c} />)
    if (ordered.certificate) return c.html(<TakenView c={c} serial={ordered.serial} />)
    return c.html(ordered.problem ? <ProblemView c={c} /> : <WaitingView c={c} />)
  },
})
