import { judgeClientCertificate } from '#domain/certificates/judge-client-certificate.ts'
import type { DoorOpened } from '#platform/site/site.ts'
import type { EligibilityContext } from '../page.ts'
import { closeDoor } from './door-closed-view.tsx'
import { openPracticeDoor } from './practice-door.tsx'

/** Nobody gets further without a valid client certificate of ours; it tells the institution. E-01 */
export async function door(c: EligibilityContext): Promise<DoorOpened | Response> {
  const judged = await judgeClientCertificate(c.env.db, c.now, c.certificate)
  if (judged.done) return { institution: judged.value.institution }
  if (judged.because === 'none' && c.env.practiceDoor) return openPracticeDoor(c)
  return closeDoor(c, judged.because, { shown: c.certificate })
}
