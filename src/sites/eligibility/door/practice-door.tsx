import { judgeClientCertificate } from '#domain/certificates/judge-client-certificate.ts'
import { findPracticeCertificate } from '#domain/practice/find-practice-certificate.ts'
import { listPracticeCertificates } from '#domain/practice/list-practice-certificates.ts'
import type { DoorOpened } from '#platform/site/site.ts'
import type { EligibilityContext } from '../page.ts'
import { closeDoor } from './door-closed-view.tsx'
import { PickView } from './pick-view.tsx'

/** Where the certificate is picked: not a page of the site, for it lies before the door. */
const PICK_PATH = '/practice-door'
export const PICKED_COOKIE = 'practice-certificate'
const KEPT = Temporal.Duration.from({ hours: 24 })

/**
 * The door of practice for browsers without a certificate: one of those that were issued is picked from a list, and
 * judged as if it had been shown. Production has no such door. X-02
 */
export async function openPracticeDoor(c: EligibilityContext): Promise<DoorOpened | Response> {
  if (c.path === PICK_PATH) return pick(c)
  const picked = c.cookie(PICKED_COOKIE)
  const certificate = picked && (await findPracticeCertificate(c.env.db, picked))
  if (!certificate) return c.redirect(PICK_PATH)
  const judged = await judgeClientCertificate(c.env.db, c.now, certificate)
  if (judged.done) return { institution: judged.value.institution }
  return closeDoor(c, judged.because, { shown: certificate, pickAgain: PICK_PATH })
}

async function pick(c: EligibilityContext): Promise<Response> {
  const wanted = c.query.get('certificate')
  const certificates = await listPracticeCertificates(c.env.db, c.now)
  const found = certificates.find(({ serial }) => serial === wanted)
  if (!found) return c.html(<PickView c={c} certificates={certificates} path={PICK_PATH} />)
  c.setCookie(PICKED_COOKIE, found.serial, KEPT)
  return c.redirect('/')
}
