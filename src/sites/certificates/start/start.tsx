import { openDownload } from '#domain/certificates/open-download.ts'
import { done } from '#platform/outcome.ts'
import { openSession } from '#platform/session/open-session.ts'
import { readForm } from '#ui/form/read-form.ts'
import { CERTIFICATES_SESSION } from '../certificates-session.ts'
import { type CertificatesContext, page } from '../page.ts'
import { pairForm } from './forms.ts'
import { RefusedView } from './refused-view.tsx'
import { StartView } from './start-view.tsx'

const WRONG =
  'リクエストIDとリファレンスIDの組合せが違います。お手元の「電子証明書取得に関する情報」と見比べて、もう一度入力してください。5回続けて違うと、30分間使えなくなります。'

const STATUS = { locked: 429, 'too-many': 429, lapsed: 403, revoked: 403 } as const

/** The start: what is needed, the steps, and the two IDs. C-05 */
export const startPage = page({
  path: '/',
  access: 'anyone',
  get: (c) => (c.user ? c.redirect('/certificate') : c.html(<StartView c={c} />)),
  async post(c) {
    const reading = readForm(pairForm, c.entries)
    if (!reading.ok) return c.html(<StartView c={c} {...reading} />, 422)
    const { request_id: requestNumber, reference_id: reference } = reading.values
    const outcome = await open(c, requestNumber, reference)
    c.env.metrics.signIns.inc({ site: 'certificates', outcome: outcome.done ? 'done' : outcome.because })
    if (outcome.done) {
      c.startSession(outcome.value)
      return c.redirect('/certificate')
    }
    if (outcome.because !== 'wrong')
      return c.html(<RefusedView c={c} because={outcome.because} />, STATUS[outcome.because])
    const entered = { request_id: [requestNumber], reference_id: [reference] }
    return c.html(<StartView c={c} entered={entered} errors={{ reference_id: WRONG }} />, 422)
  },
})

/** The session belongs to this one request, and begins in the same unit of work. */
const open = (c: CertificatesContext, requestNumber: string, reference: string) =>
  c.transact(async (work) => {
    const opened = await openDownload(work, { requestNumber, reference, address: c.address })
    if (!opened.done) return opened
    const { institution, id } = opened.value
    const userAgent = c.request.headers.get('user-agent') ?? undefined
    return done(
      await openSession(work, {
        ...{ site: 'certificates', subject: id, institution, policy: CERTIFICATES_SESSION, userAgent },
      }),
    )
  })
